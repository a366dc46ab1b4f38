"""Writes the trained weights as two ONNX graphs whose matrix products run in eight bits.

    python export.py --weights DIR/weights.pt --out FOLDER [--float]

Weights are quantised when written, by output channel; activations when run ("dynamic quantisation"). The word vectors are kept in
eight bits too, with a scale for each word. What this costs is printed by `check.py`.
"""

import argparse
from pathlib import Path

import torch
from torch import nn

from encoder import Encoder, Heads


def load(path):
    """Encoder and heads of a file of weights, or of a folder with the two graphs as they are served."""
    if Path(path).is_dir():
        return served(Path(path))
    kept = torch.load(path, map_location="cpu", weights_only=True)
    encoder, heads = Encoder(layers=kept["layers"]), Heads(layers=kept["tone_layers"])
    encoder.load_state_dict(kept["encoder"])
    heads.load_state_dict(kept["heads"])
    return encoder.eval(), heads.eval()


def save(path, encoder, heads, step=0):
    torch.save({"encoder": encoder.state_dict(), "heads": heads.state_dict(), "layers": len(encoder.layers),
                "tone_layers": len(heads.layers), "step": step}, path)


def served(folder):
    """What ships, to train on from: the eight-bit weights as floats, so all but the last bits of what was once trained."""
    encoder = Encoder(layers=layers_in(folder / "encoder.onnx"))
    heads = Heads(layers=layers_in(folder / "heads.onnx"))
    for module, name in ((encoder, "encoder"), (heads, "heads")):
        kept = module.state_dict()
        read = floats(folder / f"{name}.onnx")
        for key in kept:
            if key in read:
                assert kept[key].shape == read[key].shape, key
                kept[key] = read[key]
            else:
                raise ValueError(f"{folder}/{name}.onnx has no weights for {key}")
        module.load_state_dict(kept)
    return encoder.eval(), heads.eval()


def layers_in(path):
    return 1 + max(int(key.split(".")[1]) for key in floats(path) if key.startswith("layers."))


def floats(path):
    """The weights of a graph that `write` wrote, by the names the modules have for them."""
    import onnx
    from onnx import numpy_helper
    graph = onnx.load(path).graph
    values = {i.name: torch.tensor(numpy_helper.to_array(i)) for i in graph.initializer}

    def whole(name):
        return (values[name + "_quantized"].float() - values[name + "_zero_point"].float()) * values[name + "_scale"]

    found = {key: value for key, value in values.items() if key.endswith((".weight", ".bias"))}
    if "words.bytes" in values:
        found["words.weight"] = values["words.bytes"].float() * values["words.scale"]
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            module = node.name.removesuffix("_quant").rsplit("/", 1)[0].strip("/").replace("/", ".")
            module = module.replace("sentiment.sentiment", "sentiment").replace("stance.stance", "stance")
            found[module + ".weight"] = whole(node.input[1].removesuffix("_quantized")).T.contiguous()
    maker = {node.output[0]: node for node in graph.node}
    if "stance" in maker:
        shifts = [maker[name] for name in ("sentiment", "stance")]
        scales = [maker[next(i for i in shift.input if i in maker)] for shift in shifts]
        for key, nodes in (("shift", shifts), ("scale", scales)):
            found[key] = torch.stack([values[i].float() for node in nodes for i in node.input if i in values])
    return found


class ByteVectors(nn.Module):
    """Vectors in eight bits, each with a scale of its own."""

    def __init__(self, weight):
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("bytes", (weight / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids):
        return self.bytes[ids].float() * self.scale[ids]


def write(encoder, heads, folder, eight_bits=True):
    from onnxruntime.quantization import QuantType, quantize_dynamic
    folder.mkdir(parents=True, exist_ok=True)
    width = encoder.words.weight.shape[1]
    if eight_bits:
        encoder.words = ByteVectors(encoder.words.weight.detach())
    ids = torch.ones(2, 7, dtype=torch.long)
    states = torch.zeros(2, 7, width)
    axes = {0: "sentences", 1: "pieces"}
    graphs = [
        ("encoder", encoder, (ids, ids, ids), ["input_ids", "case_ids", "attention_mask"], ["states", "labels"], [axes, axes]),
        ("heads", heads, (states, ids, ids, ids[:, :3]), ["states", "attention_mask", "roles", "places"], ["sentiment", "stance"], [{0: "rows"}] * 2),
    ]
    for name, module, example, inputs, outputs, out_axes in graphs:
        plain = folder / f"{name}.float.onnx"
        in_axes = [axes] * 3 if name == "encoder" else [{0: "rows", 1: "pieces"}] * 3 + [{0: "rows", 1: "places"}]
        torch.onnx.export(module, example, str(plain), input_names=inputs, output_names=outputs, opset_version=17, dynamo=False,
                          dynamic_axes={**dict(zip(inputs, in_axes)), **dict(zip(outputs, out_axes))})
        if eight_bits:
            quantize_dynamic(str(plain), str(folder / f"{name}.onnx"), weight_type=QuantType.QInt8, per_channel=True,
                             op_types_to_quantize=["MatMul"], extra_options={"MatMulConstBOnly": True})
            plain.unlink()
        else:
            plain.rename(folder / f"{name}.onnx")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--float", action="store_true", help="keep 32-bit floats")
    args = parser.parse_args()
    encoder, heads = load(args.weights)
    write(encoder, heads, args.out, not args.float)


if __name__ == "__main__":
    main()
