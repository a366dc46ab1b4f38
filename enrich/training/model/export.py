"""Writes the trained weights as two ONNX graphs whose matrix products run in eight bits.

    python export.py --weights DIR/weights.pt --out FOLDER [--float]

Weights are quantised when written, by output channel; activations when run ("dynamic quantisation"). The word vectors are kept in
eight bits too, one scale a row. What this costs is printed by `check.py`.
"""

import argparse
from pathlib import Path

import torch
from torch import nn

from encoder import Encoder, Heads


def load(path):
    kept = torch.load(path, map_location="cpu", weights_only=True)
    encoder, heads = Encoder(layers=kept["layers"]), Heads(layers=kept["tone_layers"])
    encoder.load_state_dict(kept["encoder"])
    heads.load_state_dict(kept["heads"])
    return encoder.eval(), heads.eval()


def write(encoder, heads, folder, eight_bits=True):
    from onnxruntime.quantization import QuantType, quantize_dynamic
    folder.mkdir(parents=True, exist_ok=True)
    ids = torch.ones(2, 7, dtype=torch.long)
    states = torch.zeros(2, 7, encoder.words.weight.shape[1])
    axes = {0: "sentences", 1: "pieces"}
    graphs = [
        ("encoder", encoder, (ids, ids, ids), ["input_ids", "case_ids", "attention_mask"], ["states", "labels"], [axes, axes]),
        ("heads", heads, (states, ids, ids), ["states", "attention_mask", "roles"], ["sentiment", "stance"], [{0: "rows"}] * 2),
    ]
    for name, module, example, inputs, outputs, out_axes in graphs:
        plain = folder / f"{name}.float.onnx"
        in_axes = [axes if name == "encoder" else {0: "rows", 1: "pieces"}] * 3
        torch.onnx.export(module, example, str(plain), input_names=inputs, output_names=outputs, opset_version=17, dynamo=False,
                          dynamic_axes={**dict(zip(inputs, in_axes)), **dict(zip(outputs, out_axes))})
        if eight_bits:
            quantize_dynamic(str(plain), str(folder / f"{name}.onnx"), weight_type=QuantType.QInt8, per_channel=True,
                             op_types_to_quantize=["MatMul", "Gather"], extra_options={"MatMulConstBOnly": True})
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
