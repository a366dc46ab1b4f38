"""Scores on the development sets: strict entity spans, tone by class, calibration."""

import torch

import data as sets
from encoder import LABELS, places_of


def evaluate(encoder, heads, pieces, folder, device, limit=None):
    encoder.eval(), heads.eval()
    results = {}
    names = sets.known_names()
    gmb = sets.read_bio(folder / "ner/gmb_dev.bio")
    wikigold = sets.read_bio(folder / "ner/wikigold.bio")
    named = {
        "gmb-dev-cleaned": [s for s in sets.cleaned(gmb, names) if not sets.is_doubtful(*s)],
        "gmb-dev-marked": [s for s in sets.checked_names(sets.OWN / "gmb-dev.tsv", gmb).values() if s],
        "gmb-train-checked": [s for s in sets.checked_names(sets.OWN / "gmb-names-dev.tsv", sets.read_bio(folder / "ner/gmb_train.bio")).values() if s],
        "wikigold-last-fifth": wikigold[len(wikigold) * 4 // 5:],
        "crossner-politics-dev-half": sets.read_bio(folder / "ner/crossner_politics_dev.bio")[1::2],
        "uner-ewt-dev": sets.read_bio(folder / "ner/uner_ewt_dev.bio"),
        "wnut17-dev": sets.read_bio(folder / "ner/wnut17_dev.bio"),
    }
    for name, sentences in named.items():
        results[name] = ner(encoder, pieces, sentences[:limit], device)
    tone = folder / "sentiment"
    for name in ("newsmtsc_rw_dev", "newsmtsc_mt_dev"):
        examples = [(t, [s], y) for t, s, y in sets.newsmtsc(tone / f"{name}.jsonl")]
        results[name] = toned(encoder, heads, pieces, examples, device, 0)
    pairs = []
    for text, p, q, there, back in sets.dse(tone / "dse/valid.txt")[:: 8 if limit else 1]:
        pairs += [(text, [[q], [p]], there), (text, [[p], [q]], back)]  # the target first, then the holder
    results["dse-valid"] = toned(encoder, heads, pieces, pairs, device, 1)
    return results


def ner(encoder, pieces, sentences, device):
    right, found, wanted = {}, {}, {}
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i][0]))
    for start in range(0, len(order), 32):
        some = [sentences[i] for i in order[start:start + 32]]
        rows = [pieces.words(words, tags, 256) for words, tags in some]
        width = max(len(r[0]) for r in rows)
        fill = lambda values, with_: torch.tensor([v + [with_] * (width - len(v)) for v in values]).to(device)
        ids, cases = fill([r[0] for r in rows], 0), fill([r[1] for r in rows], 0)
        mask = fill([[1] * len(r[0]) for r in rows], 0)
        with torch.no_grad():
            chances = torch.log_softmax(encoder(ids, cases, mask)[1].float(), -1).cpu()
        for (words, tags), row in zip(some, chances):
            at, firsts = 1, []
            for word in words:
                count = len(pieces.word(word)[0])
                firsts.append(at if count and at < 255 else None)
                at += count
            got = decode([row[f] if f is not None and f < row.shape[0] else None for f in firsts])
            gold, mine = set(sets.spans(tags)), set(sets.spans(got))
            for _, _, kind in gold:
                wanted[kind] = wanted.get(kind, 0) + 1
            for span in mine:
                found[span[2]] = found.get(span[2], 0) + 1
                right[span[2]] = right.get(span[2], 0) + (span in gold)
    if not wanted.get("MISC"):
        found.pop("MISC", None), right.pop("MISC", None)
    result = {kind: round(f1(right.get(kind, 0), found.get(kind, 0), wanted[kind]), 3) for kind in sorted(wanted)}
    return {"f1": round(f1(sum(right.values()), sum(found.values()), sum(wanted.values())), 4), **result}


def decode(rows):
    """The most likely legal sequence of labels."""
    legal = torch.tensor([[0.0 if not to.startswith("I-") or of[2:] == to[2:] and of != "O" else -1e4 for to in LABELS] for of in LABELS])
    first = torch.tensor([-1e4 if to.startswith("I-") else 0.0 for to in LABELS])
    best, back = None, []
    for row in rows:
        row = torch.tensor([0.0] + [-1e4] * 8) if row is None else row
        if best is None:
            best = first + row
            continue
        value, source = (best[:, None] + legal).max(0)
        back.append(source)
        best = value + row
    path = [int(best.argmax())]
    for source in reversed(back):
        path.append(int(source[path[-1]]))
    return [LABELS[n] for n in reversed(path)]


def toned(encoder, heads, pieces, examples, device, which):
    logits, labels = answers(encoder, heads, pieces, examples, device, which)
    return {**measures(logits, labels), "n": len(labels), "asked": len(examples)}


def answers(encoder, heads, pieces, examples, device, which):
    """Logits and classes of examples, which are (text, [target spans] or [target spans, holder spans], class)."""
    rows = []
    for text, spans, label in examples:
        made = pieces.text(text, spans)
        if made:
            rows.append((*made, label))
    rows.sort(key=lambda r: len(r[0]))
    logits, labels = [], []
    for start in range(0, len(rows), 32):
        some = rows[start:start + 32]
        width = max(len(r[0]) for r in some)
        fill = lambda values: torch.tensor([v + [0] * (width - len(v)) for v in values]).to(device)
        mask = fill([[1] * len(r[0]) for r in some])
        roles = torch.zeros_like(mask)
        for n, row in enumerate(some):
            for role, places in enumerate(row[2], 1):
                roles[n, places] = role
        with torch.no_grad():
            states = encoder.states(fill([r[0] for r in some]), fill([r[1] for r in some]), mask)
            logits.append(heads(states, mask, roles, places_of(roles))[which].float().cpu())
        labels += [r[3] for r in some]
    return torch.cat(logits), torch.tensor(labels)


def measures(logits, labels):
    guess = logits.argmax(-1)
    by_class = [f1(int(((guess == c) & (labels == c)).sum()), int((guess == c).sum()), int((labels == c).sum())) for c in range(3)]
    return {"macro-f1": round(sum(by_class) / 3, 4), "negative": round(by_class[0], 3), "neutral": round(by_class[1], 3),
            "positive": round(by_class[2], 3), "accuracy": round(float((guess == labels).float().mean()), 4),
            "ece": round(calibration_error(torch.softmax(logits, -1), labels), 4)}


def calibration_error(chances, labels, bins=10):
    """Expected calibration error (Naeini et al. 2015) of the most likely class, in equal bins of its probability."""
    sure, guess = chances.max(-1)
    right = (guess == labels).float()
    total = 0.0
    for number in range(bins):
        inside = (sure > number / bins) & (sure <= (number + 1) / bins)
        if inside.any():
            total += float(inside.float().mean()) * abs(float(right[inside].mean()) - float(sure[inside].mean()))
    return total


def f1(right, found, wanted):
    return 0.0 if right == 0 else 2 * right / (found + wanted)
