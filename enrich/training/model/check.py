"""Scores the written graphs on the development sets, as `train.py` scores the weights: what eight bits cost is the difference.

    python check.py --data DIR --model FOLDER --tokenizer tokenizer.json [--limit N]
"""

import argparse
import json
from pathlib import Path

import onnxruntime
import torch

import data as sets
from score import evaluate


class Encoder:
    def __init__(self, path, threads):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def eval(self):
        return self

    def __call__(self, ids, cases, mask):
        states, labels = self.session.run(
            ["states", "labels"], {"input_ids": ids.numpy(), "case_ids": cases.numpy(), "attention_mask": mask.numpy()})
        return torch.tensor(states), torch.tensor(labels)

    def states(self, ids, cases, mask):
        return self(ids, cases, mask)[0]


class Heads(Encoder):
    def __call__(self, states, mask, roles, places):
        sentiment, stance = self.session.run(["sentiment", "stance"], {
            "states": states.numpy(), "attention_mask": mask.numpy(), "roles": roles.numpy(), "places": places.numpy()})
        return torch.tensor(sentiment), torch.tensor(stance)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    encoder = Encoder(args.model / "encoder.onnx", args.threads)
    heads = Heads(args.model / "heads.onnx", args.threads)
    print(json.dumps(evaluate(encoder, heads, sets.Pieces(args.tokenizer), args.data, "cpu", args.limit), indent=1))


if __name__ == "__main__":
    main()
