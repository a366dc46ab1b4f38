"""Sets the temperature of each tone head so that its probabilities hold on the development sets (Guo et al. 2017).

    python calibrate.py --data DIR --weights weights.pt --tokenizer tokenizer.json

The scale is written into the weights, from which `export.py` takes it.
"""

import argparse
from pathlib import Path

import torch
import torch.nn.functional as F

import data as sets
from export import load
from score import answers, measures


def scale(logits, labels):
    """The factor that makes the labels most likely."""
    best = torch.tensor(0.0, requires_grad=True)
    optimizer = torch.optim.LBFGS([best], max_iter=100)

    def closure():
        optimizer.zero_grad()
        loss = F.cross_entropy(logits * best.exp(), labels)
        loss.backward()
        return loss

    optimizer.step(closure)
    return float(best.detach().exp())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--tokenizer", type=Path, required=True)
    args = parser.parse_args()
    encoder, heads = load(args.weights)
    heads.scale.fill_(1.0)
    pieces = sets.Pieces(args.tokenizer)
    tone = args.data / "sentiment"
    targets = [(t, [s], y) for part in ("rw", "mt") for t, s, y in sets.newsmtsc(tone / f"newsmtsc_{part}_dev.jsonl")]
    pairs = []
    for text, p, q, there, back in sets.dse(tone / "dse/valid.txt"):
        pairs += [(text, [[q], [p]], there), (text, [[p], [q]], back)]
    kept = torch.load(args.weights, map_location="cpu", weights_only=True)
    for which, (name, examples) in enumerate((("sentiment", targets), ("stance", pairs))):
        logits, labels = answers(encoder, heads, pieces, examples, "cpu", which)
        factor = scale(logits, labels)
        print(name, f"scale {factor:.3f}", "before", measures(logits, labels), "after", measures(logits * factor, labels))
        kept["heads"]["scale"][which] = factor
    torch.save(kept, args.weights)


if __name__ == "__main__":
    main()
