"""Writes a weighted mean of trained weights, and of the pre-trained encoder if it is among them.

    python mean.py --out MEAN.pt .5*RUN.pt .4*OTHER.pt .1*all-minilm-l6-v2.onnx

A mean of runs that went on from one beginning predicts better than each ("model soups", Wortsman et al. 2022), and some of the pre-trained weights
take back what was learnt by heart ("WiSE-FT", Wortsman et al. 2022). What the pre-trained encoder does not have is that of the first file, which may also be
the folder of the model as it is served. Temperature and shift are those of no training: `calibrate.py` sets them.
"""

import argparse
from pathlib import Path

import torch

from encoder import FRESH, from_onnx, heads_of
from export import load, save


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("parts", nargs="+", metavar="SHARE*FILE")
    args = parser.parse_args()
    parts = [(float(share), path) for share, path in (part.split("*", 1) for part in args.parts)]
    if abs(sum(share for share, _ in parts) - 1) > 1e-6:
        parser.error("the shares add up to " + format(sum(share for share, _ in parts), ".4g") + ", not to 1")
    encoder, heads = load(parts[0][1])
    first = flat(encoder, heads)
    sums = {name: torch.zeros_like(value) for name, value in first.items()}
    for share, path in parts:
        for name, value in (pretrained(path, len(heads.layers), first) if path.endswith(".onnx") else flat(*load(path))).items():
            sums[name] += share * value
    encoder.load_state_dict({name: sums["encoder", name] for name in encoder.state_dict()})
    heads.load_state_dict({name: sums["heads", name] for name in heads.state_dict()})
    heads.scale.fill_(1.0)
    heads.shift.zero_()
    save(args.out, encoder, heads)


def flat(encoder, heads):
    return {(part, name): value for part, module in (("encoder", encoder), ("heads", heads)) for name, value in module.state_dict().items()}


def pretrained(path, tone_layers, first):
    encoder = from_onnx(path)
    new = flat(encoder, heads_of(encoder, tone_layers))
    return {key: first[key] if key[1].startswith(FRESH) else value for key, value in new.items()}


if __name__ == "__main__":
    main()
