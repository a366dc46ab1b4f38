"""Scores Stanford CoreNLP on labelled names, as `entente evaluate ner` scores ours: by exact span and type.

    python others.py --corenlp stanford-corenlp.jar:stanford-corenlp-models.jar FILE...

A FILE has token TAB tag (BIO), a blank line between sentences, or JSON lines {"text","entities":[{"begin","end","type"}]}. CoreNLP (GPL) is run
as a program of its own, and is no part of this project. With spaCy and its models installed, `--spacy en_core_web_md` scores one of them.
`--vader` scores VADER (Hutto and Gilbert 2014, MIT, `pip install vaderSentiment`) on sentiment toward targets instead: it knows no targets, so
every target gets the tone of the whole sentence, neutral between -0.05 and 0.05 as its authors advise.
"""

import argparse
import collections
import json
import subprocess
import tempfile
from pathlib import Path

import data as sets
from score import f1

TYPES = {"PERSON": "PER", "PER": "PER", "ORGANIZATION": "ORG", "ORG": "ORG", "LOCATION": "LOC", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC",
         "MISC": "MISC", "NORP": "MISC", "EVENT": "MISC", "PRODUCT": "MISC", "WORK_OF_ART": "MISC", "LAW": "MISC", "LANGUAGE": "MISC",
         "CITY": "LOC", "COUNTRY": "LOC", "STATE_OR_PROVINCE": "LOC", "NATIONALITY": "MISC", "RELIGION": "MISC", "IDEOLOGY": "MISC"}


def texts(path):
    """(text, {(begin, end, type)}, whether its tokens stand apart)"""
    content = path.read_text(encoding="utf-8")
    if content.startswith("{"):
        for line in content.splitlines():
            row = json.loads(line)
            yield row["text"], {(e["begin"], e["end"], e["type"]) for e in row["entities"]}, False
        return
    for words, tags in sets.read_bio(path):
        begins, at = [], 0
        for word in words:
            begins.append(at)
            at += len(word) + 1
        yield " ".join(words), {(begins[b], begins[e - 1] + len(words[e - 1]), kind) for b, e, kind in sets.spans(tags)}, True


def corenlp(jars, rows):
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for number, (text, _, _) in enumerate(rows):
            names.append(Path(folder) / f"{number}.txt")
            names[-1].write_text(text, encoding="utf-8")
        (Path(folder) / "list").write_text("\n".join(map(str, names)))
        apart = ["-tokenize.whitespace", "true", "-ssplit.eolonly", "true"] if rows[0][2] else []
        subprocess.run(["java", "-Xmx4g", "-cp", jars, "edu.stanford.nlp.pipeline.StanfordCoreNLP", "-threads", "1", "-annotators",
                        "tokenize,ssplit,pos,lemma,ner", "-ner.applyFineGrained", "false", "-ner.applyNumericClassifiers", "false", "-ner.useSUTime",
                        "false", "-outputFormat", "json", "-outputDirectory", folder, "-filelist", f"{folder}/list", *apart],
                       check=True, stderr=subprocess.DEVNULL)
        for name in names:
            found = set()
            for sentence in json.loads(Path(f"{name}.json").read_text())["sentences"]:
                for mention in sentence.get("entitymentions", []):
                    if mention["ner"] in TYPES and mention.get("text", "").lower() not in ("he", "she", "his", "her", "him"):
                        found.add((mention["characterOffsetBegin"], mention["characterOffsetEnd"], TYPES[mention["ner"]]))
            yield found


def spacy(model, rows):
    import spacy as library
    pipeline = library.load(model)
    for document in pipeline.pipe(text for text, _, _ in rows):
        found = set()
        for entity in document.ents:
            if entity.label_ in TYPES:
                begin = entity.start_char + (4 if entity.text.startswith(("the ", "The ")) else 0)
                end = entity.end_char - (2 if entity.text.endswith(("'s", "’s")) else 0)
                found.add((begin, end, TYPES[entity.label_]))
        yield found


def vader(path):
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
    analyzer, counts = SentimentIntensityAnalyzer(), collections.Counter()
    if path.read_text(encoding="utf-8").startswith("{"):
        rows = [(text, label) for text, _, label in sets.newsmtsc(path)]
    else:
        rows = [(text, label) for text, _, targets, _ in sets.own_tone(path) for label in targets.values()]
    for text, label in rows:
        tone = analyzer.polarity_scores(text)["compound"]
        counts[label, 0 if tone <= -0.05 else 2 if tone >= 0.05 else 1] += 1
    by_class = [f1(counts[c, c], sum(counts[x, c] for x in range(3)), sum(counts[c, x] for x in range(3))) for c in range(3)]
    print(path.name, "macro-f1", round(sum(by_class) / 3, 3), dict(zip(("negative", "neutral", "positive"), (round(f, 3) for f in by_class))))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corenlp", help="class path of CoreNLP and its models")
    parser.add_argument("--spacy", help="name of a spaCy model")
    parser.add_argument("--vader", action="store_true", help="score VADER on sentiment")
    parser.add_argument("files", nargs="+", type=Path)
    args = parser.parse_args()
    if not (args.corenlp or args.spacy or args.vader):
        parser.error("nothing to score: give --corenlp, --spacy or --vader")
    for path in args.files:
        if args.vader:
            vader(path)
            continue
        rows = list(texts(path))
        answers = spacy(args.spacy, rows) if args.spacy else corenlp(args.corenlp, rows)
        right, found, wanted = collections.Counter(), collections.Counter(), collections.Counter()
        for (_, gold, _), mine in zip(rows, answers):
            for counter, entities in ((right, gold & mine), (found, mine), (wanted, gold)):
                counter.update(kind for _, _, kind in entities)
        found = collections.Counter({kind: found[kind] for kind in wanted})  # the labels tell nothing of a type they leave out
        scores = {kind: round(f1(right[kind], found[kind], wanted[kind]), 3) for kind in sorted(wanted)}
        print(path.name, round(f1(right.total(), found.total(), wanted.total()), 3), scores, flush=True)


if __name__ == "__main__":
    main()
