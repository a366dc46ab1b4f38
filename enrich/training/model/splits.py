"""Writes the parts of the labelled sets that names are scored on, as files for `entente evaluate ner` and `others.py`.

    python splits.py --data DIR --out FOLDER
"""

import argparse
from pathlib import Path

import data as sets


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    folder, names = args.data / "ner", sets.known_names()
    dev, wikigold = sets.read_bio(folder / "gmb_dev.bio"), sets.read_bio(folder / "wikigold.bio")
    hard = sets.checked_names(sets.OWN / "gmb-names-dev.tsv", sets.read_bio(folder / "gmb_train.bio"))
    parts = {
        "voa": sets.checked_names(sets.OWN / "gmb-dev.tsv", dev).values(),
        "voa-hard": hard.values(),
        "wikigold-last-fifth": wikigold[len(wikigold) * 4 // 5:],
        "politics-dev-half": sets.read_bio(folder / "crossner_politics_dev.bio")[1::2],
        "gmb-dev-cleaned": [s for s in sets.cleaned(dev, names) if not sets.is_doubtful(*s)],
    }
    args.out.mkdir(parents=True, exist_ok=True)
    for name, sentences in parts.items():
        text = "\n".join("".join(f"{word}\t{tag}\n" for word, tag in zip(*sentence)) for sentence in sentences if sentence)
        (args.out / f"{name}.bio").write_text(text, encoding="utf-8")
        print(args.out / f"{name}.bio")


if __name__ == "__main__":
    main()
