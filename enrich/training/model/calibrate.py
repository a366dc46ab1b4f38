"""Sets a temperature for each tone head, and for sentiment a shift of each class, so that its probabilities hold on the development sets (the vector scaling
of Guo et al. 2017, with one temperature for all classes). The training shows too many neutral targets, which the shift sets right; for stance, where
nine of ten pairs are neutral, it would hide the others.

    python calibrate.py --data DIR --weights weights.pt --tokenizer tokenizer.json

Both are written into the weights, from which `export.py` takes them.
"""

import argparse
from pathlib import Path

import torch
import torch.nn.functional as F

import data as sets
from export import load
from score import answers, measures


TUNE = Path(__file__).parents[2] / "src/test/resources/org/entente/enrich/sentiment/world-tune.tsv"


def fitted(logits, labels, with_shift):
    """The factor and the shifts that make the labels most likely; the shifts sum to zero."""
    factor = torch.tensor(0.0, requires_grad=True)
    shift = torch.zeros(3, requires_grad=True)
    optimizer = torch.optim.LBFGS([factor, shift] if with_shift else [factor], max_iter=200)

    def closure():
        optimizer.zero_grad()
        loss = F.cross_entropy(logits * factor.exp() + shift, labels)
        loss.backward()
        return loss

    optimizer.step(closure)
    return float(factor.detach().exp()), (shift - shift.mean()).detach()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--tokenizer", type=Path, required=True)
    args = parser.parse_args()
    encoder, heads = load(args.weights)
    heads.scale.fill_(1.0)
    heads.shift.zero_()
    pieces = sets.Pieces(args.tokenizer)
    tone = args.data / "sentiment"
    targets = [(t, [s], y) for part in ("rw", "mt") for t, s, y in sets.newsmtsc(tone / f"newsmtsc_{part}_dev.jsonl")]
    pairs = []
    for text, p, q, there, back in sets.dse(tone / "dse/valid.txt"):
        pairs += [(text, [[q], [p]], there), (text, [[p], [q]], back)]
    for text, places, own_targets, own_pairs in sets.own_tone(TUNE):
        targets += [(text, [places[actor][:1]], label) for actor, label in own_targets.items()]
        pairs += [(text, [places[target][:1], places[holder][:1]], label) for (holder, target), label in own_pairs.items()]
    kept = torch.load(args.weights, map_location="cpu", weights_only=True)
    for which, (name, examples) in enumerate((("sentiment", targets), ("stance", pairs))):
        logits, labels = answers(encoder, heads, pieces, examples, "cpu", which)
        factor, shift = fitted(logits, labels, with_shift=name == "sentiment")
        print(name, f"scale {factor:.3f} shift {shift.tolist()}", "before", measures(logits, labels), "after", measures(logits * factor + shift, labels))
        kept["heads"]["scale"][which] = factor
        kept["heads"]["shift"][which] = shift
    torch.save(kept, args.weights)


if __name__ == "__main__":
    main()
