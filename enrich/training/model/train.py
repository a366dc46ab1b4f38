"""Trains the encoder and its heads together, on the CPU or a GPU.

    python train.py --data DIR --encoder model.onnx --tokenizer tokenizer.json --out DIR [--steps N] [--minutes M] [--layers 0,2,4]

Each step takes a batch of one task; the learning rate falls to zero at the last step, or at the last minute if that comes first. A
running mean of the weights is what is kept. Results on the development sets are printed and written beside the weights.
"""

import argparse
import json
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F

import data as sets
from encoder import FRESH, Linear, from_onnx, heads_of, places_of
from export import load, save
from score import evaluate

MASK = 103  # [MASK] in the vocabulary
SHARES = {"ner": 0.56, "newsmtsc": 0.16, "sentfin": 0.02, "dse": 0.26}


def ner_rows(folder, pieces, seed):
    """Endless sentences as (ids, cases, labels, set), shuffled anew each time round, gold sets more often than their size, the silver one by halves."""
    names = sets.known_names()
    read = sets.read_bio(folder / "ner/gmb_train.bio")
    checked = sets.checked_names(sets.OWN / "gmb-names.tsv", read)
    apart = checked.keys() | sets.checked_names(sets.OWN / "gmb-names-dev.tsv", read).keys()
    gmb = sets.cleaned(sets.cleaned(read, names), names)
    gmb = [s for number, s in enumerate(gmb) if number not in apart and not sets.is_doubtful(*s)]
    checked = [s for s in checked.values() if s]
    wikigold = sets.read_bio(folder / "ner/wikigold.bio")
    wikigold = wikigold[: len(wikigold) * 4 // 5]
    politics = sets.read_bio(folder / "ner/crossner_politics_train.bio")
    politics += sets.read_bio(folder / "ner/crossner_politics_dev.bio")[::2]
    tweets = [s for part in "abefgh" for s in sets.read_bio(folder / f"ner/btc_{part}.bio")]
    own = [s for path in sorted((sets.OWN / "names").glob("*.txt")) for s in sets.own_names(path)]
    swap = sets.Swaps(gmb + wikigold + own, seed)
    kept = [(s, "gold") for s in (wikigold + politics) * 4 + own * 3 + checked * 4] + [(s, "no-misc") for s in tweets]
    order = random.Random(seed)
    while True:
        mixed = kept + [(s, "gmb") for s in order.sample(gmb, len(gmb) // 2)]
        order.shuffle(mixed)
        for (words, tags), source in mixed:
            yield (*pieces.words(*swap(words, tags)), source)


def toned(examples, pieces, seed=None):
    """Endless rows (ids, cases, [(roles by position, class)]) of sentences with all their targets; with a seed now and then under other names."""
    by_text = {}
    for text, spans, label in examples:
        by_text.setdefault(text, []).append((spans, label))
    rename = sets.Renames(by_text, seed) if seed else lambda text, targets: (text, targets)
    for text, targets in endless(list(by_text.items()), seed or 1):
        text, targets = rename(text, targets)
        made = pieces.text(text, [spans for spans, _ in targets])
        if made:
            ids, cases, places = made
            yield ids, cases, [({at: 1 for at in place}, label) for place, (_, label) in zip(places, targets)]


def stance_rows(examples, tone, pieces, seed):
    rows = []
    for text, p, q, there, back in examples:
        made = pieces.text(text, [[p], [q]])
        if made:
            ids, cases, (first, second) = made
            rows.append((ids, cases, [(roles(first, second), there), (roles(second, first), back)]))
    for text, places, _, pairs in tone:
        spans = [(actor, span) for actor in places for span in places[actor]]
        made = pieces.text(text, [[span] for _, span in spans])
        if made:
            ids, cases, at = made
            asked = [(roles(at[i], at[j]), pairs[holder, target]) for i, (holder, _) in enumerate(spans)
                     for j, (target, _) in enumerate(spans) if (holder, target) in pairs]
            rows.append((ids, cases, asked))
    return endless([row for row in rows if row[2]], seed)


def own_tone(folder):
    return [row for path in sorted((sets.OWN / folder).glob("*.txt")) for row in sets.own_tone(path)]


def checked_tone(folder):
    """Sentences of the Groningen Meaning Bank; of those that a second reading found nothing in, one in four."""
    read = sets.read_bio(folder / "ner/gmb_train.bio")
    more = sets.checked_tone(sets.OWN / "gmb-readers.tsv", read)
    return sets.checked_tone(sets.OWN / "gmb-tone.tsv", read) + [row for number, row in enumerate(more)
            if number % 4 == 0 or not all(map(sets.is_neutral, [*row[2].values(), *row[3].values()]))]


def targets_of(tone):
    """Sentences with numbered actors as those of NewsMTSC are given: one target each. Of those that put nobody in a light one in three is kept."""
    return [(text, [span], targets[actor]) for number, (text, places, targets, _) in enumerate(tone) if number % 3 == 0 or not all(map(sets.is_neutral, targets.values()))
            for actor in targets for span in places[actor]]


def in_turn(*rows):
    """One row of each source after the other, so that a small set counts as much as a large one."""
    while True:
        for some in rows:
            yield next(some)


def roles(holder, target):
    return {**{at: 2 for at in holder}, **{at: 1 for at in target}}


def endless(rows, seed):
    order = random.Random(seed)
    while True:
        order.shuffle(rows)
        yield from rows


def batches(rows, budget, pool=800):
    """Batches of rows of like length, at most `budget` pieces each."""
    order = random.Random(1)
    while True:
        some = sorted((next(rows) for _ in range(pool)), key=lambda r: len(r[0]))
        made, batch = [], []
        for row in some:
            if batch and len(row[0]) * (len(batch) + 1) > budget:
                made.append(batch)
                batch = []
            batch.append(row)
        made.append(batch)
        order.shuffle(made)
        yield from made


def padded(rows, width, fill=0):
    return torch.tensor([row + [fill] * (width - len(row)) for row in rows])


def inputs(batch, device):
    width = max(len(row[0]) for row in batch)
    ids = padded([row[0] for row in batch], width).to(device)
    cases = padded([row[1] for row in batch], width).to(device)
    mask = padded([[1] * len(row[0]) for row in batch], width).to(device)
    return ids, cases, mask


def ner_loss(encoder, batch, device, progress):
    ids, cases, mask = inputs(batch, device)
    labels = padded([row[2] for row in batch], ids.shape[1], -100).to(device)
    _, logits = encoder(ids, cases, mask)
    chances = F.log_softmax(logits.float(), -1)
    given = chances.gather(-1, labels.clamp(min=0).unsqueeze(-1)).squeeze(-1)
    no_misc = torch.tensor([row[3] == "no-misc" for row in batch], device=device)[:, None] & (labels == 0)
    merged = torch.logsumexp(chances[..., [0, 7, 8]], -1)
    given = torch.where(no_misc, merged, given)
    counts = labels >= 0
    if progress > 0.35:
        # a machine's label that a nearly sure model contradicts is left out (after Reed et al. 2015, Bootstrapping with noisy labels)
        silver = torch.tensor([row[3] == "gmb" for row in batch], device=device)[:, None]
        counts = counts & ~(silver & (given < -3.0))
    return -(given * counts).sum() / counts.sum().clamp(min=1)


def hidden(ids, batch, share=0.1):
    """Some pieces hidden behind the mask, so that no sentence is learnt by heart; those that have a role are left."""
    covered = torch.rand(ids.shape, device=ids.device) < share
    covered[:, 0] = False
    for number, (_, _, asked) in enumerate(batch):
        covered[number, sorted({at for places, _ in asked for at in places})] = False
    return ids.masked_fill(covered & (ids > 0), MASK)


def tone_loss(encoder, heads, batch, device, which):
    ids, cases, mask = inputs(batch, device)
    ids = hidden(ids, batch)
    states = encoder.states(ids, cases, mask)
    at, rows, labels = [], [], []
    for number, (_, _, asked) in enumerate(batch):
        for places, label in asked:
            at.append(number)
            rows.append([places.get(i, 0) for i in range(ids.shape[1])])
            labels.append(label)
    at = torch.tensor(at, device=device)
    rows = torch.tensor(rows, device=device)
    answers = heads(states[at], mask[at], rows, places_of(rows))[which]
    wanted = torch.tensor([sets.blend(label, None, 0) if isinstance(label, int) else label for label in labels], device=device)
    return F.cross_entropy(answers.float(), wanted, label_smoothing=0.03)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", required=True, help="sentence encoder as ONNX, weights written by an earlier run (.pt), or the folder of the model as it is served")
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=4000)
    parser.add_argument("--minutes", type=float, default=1e9)
    parser.add_argument("--budget", type=int, default=3000, help="pieces in a batch")
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--layers", help="which of the encoder's layers to keep, as 0,2,4; default all")
    parser.add_argument("--tone-layers", type=int, default=2)
    parser.add_argument("--shares", help="of names, sentiment, SEntFiN and stance, as .56,.16,.02,.26")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    pieces = sets.Pieces(args.tokenizer)
    args.out.mkdir(parents=True, exist_ok=True)

    if args.encoder.endswith(".pt") or Path(args.encoder).is_dir():
        encoder, heads = load(args.encoder)
        if args.layers:
            encoder.layers = torch.nn.ModuleList(encoder.layers[int(n)] for n in args.layers.split(","))
    else:
        encoder = from_onnx(args.encoder, [int(n) for n in args.layers.split(",")] if args.layers else None)
        heads = heads_of(encoder, args.tone_layers)
    encoder.to(device), heads.to(device)
    encoder.train(), heads.train()
    tone = args.data / "sentiment"
    own, checked = own_tone("tone"), checked_tone(args.data)
    politics, parties = sets.read_by_nine(sets.OWN / "newsmtsc-tone.tsv"), sets.read_by_nine(sets.OWN / "dse-tone.tsv")
    targets = targets_of(own + checked) + sets.dse_targets(tone / "dse/train.txt", parties)
    sources = {
        "ner": batches(ner_rows(args.data, pieces, args.seed), args.budget),
        "newsmtsc": batches(in_turn(toned(sets.newsmtsc(tone / "newsmtsc_train.jsonl", politics), pieces, args.seed),
                                    toned(targets_of(own_tone("lights")), pieces, args.seed), toned(targets, pieces, args.seed)), args.budget // 2),
        "sentfin": batches(toned(sets.sentfin(tone / "sentfin.csv"), pieces), args.budget // 2),
        "dse": batches(stance_rows(sets.dse(tone / "dse/train.txt", parties), own * 2 + checked, pieces, args.seed), args.budget // 2),
    }
    fresh = [p for n, p in list(encoder.named_parameters()) + list(heads.named_parameters())
             if n.startswith(FRESH)]
    known = {id(p) for p in fresh}
    trained = list(encoder.parameters()) + list(heads.parameters())
    optimizer = torch.optim.AdamW(
        [{"params": fresh, "base": 4 * args.rate}, {"params": [p for p in trained if id(p) not in known], "base": args.rate}],
        weight_decay=0.01, fused=True)
    mean = [p.detach().clone() for p in trained]
    chosen = random.Random(args.seed)
    shares = [float(share) for share in args.shares.split(",")] if args.shares else list(SHARES.values())
    start, step, progress, losses = time.time(), 0, 0.0, {}
    while progress < 1:
        Linear.eight_bits = progress > 0.4
        task = chosen.choices(list(SHARES), shares)[0]
        batch = next(sources[task])
        for group in optimizer.param_groups:
            group["lr"] = group["base"] * min(1, (step + 1) / 100) * max(0.02, 1 - progress)
        with torch.autocast(device, torch.bfloat16):
            if task == "ner":
                loss = ner_loss(encoder, batch, device, progress)
            else:
                loss = tone_loss(encoder, heads, batch, device, 1 if task == "dse" else 0)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        step += 1
        losses[task] = 0.98 * losses.get(task, loss.item()) + 0.02 * loss.item()
        if step % 20 == 0:
            torch._foreach_lerp_(mean, [p.detach() for p in trained], min(1.0, max(0.05, 20 / step)))
        progress = max(step / args.steps, (time.time() - start) / 60 / args.minutes)
        if step % 50 == 0:
            print(f"step {step} {progress:.1%} {time.time() - start:.0f}s " + " ".join(f"{k}={v:.3f}" for k, v in sorted(losses.items())), flush=True)
        if step % 500 == 0 or progress >= 1:
            swap_in(trained, mean)
            save(args.out / "weights.pt", encoder, heads, step)
            results = evaluate(encoder, heads, pieces, args.data, device, limit=None if progress >= 1 else 120)
            print(json.dumps(results), flush=True)
            (args.out / "scores.json").write_text(json.dumps({"step": step, **results}, indent=1))
            if progress < 1:
                swap_in(trained, mean)
            encoder.train(), heads.train()


def swap_in(weights, others):
    with torch.no_grad():
        for one, other in zip(weights, others):
            kept = one.detach().clone()
            one.copy_(other)
            other.copy_(kept)


if __name__ == "__main__":
    main()
