"""Prints how one country stands to others, year by year, out of annotated stories.

    deploy/entente annotate STORIES.jsonl.gz | python stances_by_year.py country/USA country/RUS country/PRK country/IRN country/GBR

The first id is the holder. As the counting does, an actor speaks for the country it acts for and is spoken of as that country; a story
counts once for each pair, by the mean of its stances weighted with their confidence. Each cell is the mean over the stories and their number.
"""

import collections
import json
import sys


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    holder, targets = sys.argv[1], sys.argv[2:]
    years = collections.defaultdict(lambda: collections.defaultdict(list))
    for line in sys.stdin:
        story = json.loads(line)
        if "error" in story:
            continue
        country = {actor["id"]: actor.get("country") or actor["id"] for actor in story["actors"]}
        sums = collections.defaultdict(lambda: [0.0, 0.0])
        for stance in story["stances"]:
            if country.get(stance["holder"]) == holder:
                sum_ = sums[country.get(stance["target"])]
                sum_[0] += stance["score"] * stance["confidence"]
                sum_[1] += stance["confidence"]
        for target in targets:
            if sums[target][1] > 0:
                years[story["publishedAt"][:4]][target].append(sums[target][0] / sums[target][1])
    print("year  " + "".join(f"{target:>22}" for target in targets))
    for year in sorted(years):
        cells = ((sum(s) / len(s), len(s)) if (s := years[year][target]) else (0.0, 0) for target in targets)
        print(f"{year}  " + "".join(f"{f'{mean:+.3f} ({count})':>22}" for mean, count in cells))


if __name__ == "__main__":
    main()
