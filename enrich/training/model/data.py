"""Reads the labelled sets, and cleans the one whose labels a machine made.

The sets lie outside this repository; `--data` names their folder. What each is and its licence: README.md beside this file.
"""

import collections
import csv
import json
import random
import re
from pathlib import Path

from encoder import LABELS, case_of

OWN = Path(__file__).parent / "own"
TABLES = Path(__file__).parents[2] / "src/main/resources/org/entente/enrich/gazetteer"
LABEL = {name: number for number, name in enumerate(LABELS)}
TITLES = set("""Mr. Mr Ms. Ms Mrs. Mrs Dr. Dr Sir Lord Lady Dame President Vice Prime Minister General Gen. Secretary Secretary-General Senator Sen.
Representative Rep. King Queen Prince Princess Pope Chancellor Foreign Governor Gov. Ambassador Colonel Col. Lieutenant Lt. Major Captain Capt.
Sergeant Sgt. Admiral Judge Justice Professor Prof. Mayor Premier Emperor Sheikh Ayatollah Archbishop Bishop Cardinal Reverend Rev. Deputy
Congressman Congresswoman Chairman Chairwoman Speaker Attorney Commander Marshal Brigadier Crown Chief Former former ex-President Defense
Interior Finance State Ex-President Mullah Imam Rabbi Private Corporal Director Spokesman spokesman Spokeswoman spokeswoman the The""".split())
PEOPLES = set("""Kurdish Kurd Kurds Islamic Islamist Islamists Muslim Muslims Jewish Jew Jews Christian Christians Sunni Sunnis Shi'ite Shi'ites Shiite
Shiites Catholic Catholics Orthodox Protestant Protestants Buddhist Buddhists Hindu Hindus Arab Arabs Asian Asians European Europeans African
Africans Soviet Democrat Democrats Democratic Republican Republicans Western Tibetan Tibetans Chechen Chechens Kosovar Bosnian Scottish Welsh
English Hispanic Hispanics Latino Latinos Maoist Maoists Marxist Uighur Uighurs Uyghur Uyghurs Tamil Tamils Pashtun Tatar Olympic Olympics
Communist Nazi Palestinian Palestinians Saudi Saudis Cypriot Cypriots Taiwanese Basque Catalan Catholicism Islam Christianity Ramadan
Anglican Bedouin Hutu Tutsi Balkan Caribbean Nordic Scandinavian""".split())
HONOURS = set("""Mr. Mr Ms. Ms Mrs. Mrs Dr. Dr President General Gen. Senator Sen. Colonel Col. Lieutenant Captain Sergeant Judge Chancellor King
Secretary-General Minister Ambassador Pope Queen Ayatollah Admiral""".split())
SEATS = ("White House", "Kremlin", "Downing Street", "10 Downing Street", "Wall Street", "Buckingham Palace", "Blue House", "Elysee", "Élysée", "Capitol Hill")
AMERICAN = ("U.S.", "US", "U.S")
BODIES_OF_STATES = set("""Department State Defense Justice Commerce Energy Treasury Senate Congress House Representatives Court Ministry Parliament Cabinet
Office Reserve Agriculture Labor Center Bureau Agency Administration""".split())
NOT_NAMES = re.compile(r"(mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october"
                       r"|november|december|i|true|false|gdp|h5n1|hiv|aids", re.I)


def read_bio(path):
    """Sentences of (words, tags)."""
    sentences, words, tags = [], [], []
    for line in Path(path).read_text(encoding="utf-8").split("\n"):
        cells = line.split("\t")
        if len(cells) < 2 or not cells[0].strip():
            if words:
                sentences.append((words, tags))
            words, tags = [], []
        else:
            words.append(cells[0].strip())
            tags.append(cells[-1].strip())
    if words:
        sentences.append((words, tags))
    return sentences


def own_names(path):
    """Sentences of (words, tags) out of lines of our own such as `[ORG Nokia] began in [LOC Nokia].`"""
    sentences = []
    for line in lines(path):
        words, tags = [], []
        for kind, name, plain in re.findall(r"\[(PER|ORG|LOC|MISC) ([^\[\]]+)\]|([^\[]+)", line):
            some = PRE_TOKEN.findall(name or plain)
            words += some
            tags += ["B-" + kind] + ["I-" + kind] * (len(some) - 1) if kind else ["O"] * len(some)
        sentences.append((words, tags))
    return sentences


def own_tone(path):
    """(text, {actor: its spans}, {actor: class}, {(holder, target): class}) out of lines such as `[1 Oslo] thanked [2 Bern].<TAB>1>2:+ 2:0`, signs or splits."""
    found = []
    for line in lines(path):
        marked, labels = line.split("\t")
        text, places = "", {}
        for actor, name, plain in re.findall(r"\[(\d) ([^\[\]]+)\]|([^\[]+)", marked):
            if actor:
                places.setdefault(actor, []).append((len(text), len(text) + len(name)))
            text += name or plain
        found.append((text, places, *toned_by(labels)))
    return found


def toned_by(labels):
    """({actor: class}, {(holder, target): class}) of `1>2:+ 2:0`; with three digits for a sign, nine readers' split, chances for classes."""
    targets, pairs = {}, {}
    for holder, target, sign in re.findall(r"(\d)(?:>(\d))?:(\d{3}|[-0+])", labels):
        label = sharpened(sign) if len(sign) == 3 else "-0+".index(sign)
        if target:
            pairs[holder, target] = label
        else:
            targets[holder] = label
    return targets, pairs


def is_neutral(label):
    """Whether a class is neutral, or chances are nearly surely so."""
    return label[1] > 0.8 if isinstance(label, list) else label == 1


def checked_names(path, sentences):
    """{number of a sentence: (words, tags)} of GMB sentences whose names were checked, None for those best left out, of lines such as `17<TAB>0-2:PER 5-6:LOC`."""
    found = {}
    for line in lines(path):
        number, marks = line.split("\t")
        words = sentences[int(number)][0]
        entities = [(int(begin), int(end), kind) for begin, end, kind in re.findall(r"(\d+)-(\d+):(\w+)", marks)]
        found[int(number)] = None if marks == "?" else (words, tags_of(len(words), entities))
    return found


def checked_tone(path, sentences):
    """As `own_tone`, of GMB sentences, of lines such as `17<TAB>1=0-2 2=5-6<TAB>1>2:+ 2:0`, signs or splits."""
    found = []
    for line in lines(path):
        number, marks, labels = line.split("\t")
        text, spans_of = joined(sentences[int(number)][0])
        places = {}
        for actor, begin, end in re.findall(r"(\d)=(\d+)-(\d+)", marks):
            places.setdefault(actor, []).append((spans_of[int(begin)][0], spans_of[int(end) - 1][1]))
        found.append((text, places, *toned_by(labels)))
    return found


def joined(words):
    """Words as a text with the spaces that print has, and the span of each."""
    text, spans_of, open_ = "", [], False
    for word in words:
        close = re.fullmatch(r"[.,;:!?%)\]]|'s|'|n't|'(?:re|ve|ll|d|m)", word) or (word == '"' and open_)
        if text and not close and not text.endswith(("(", "[", "$")) and not (text.endswith('"') and open_):
            text += " "
        open_ ^= word == '"'
        spans_of.append((len(text), len(text) + len(word)))
        text += word
    return text, spans_of


def lines(path):
    return [line for line in Path(path).read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")]


def spans(tags):
    """Entities as (begin, end, type)."""
    found, begin = [], None
    for at, tag in enumerate(tags + ["O"]):
        if begin is not None and tag != "I-" + tags[begin][2:]:
            found.append((begin, at, tags[begin][2:]))
            begin = None
        if tag.startswith("B-") or (tag.startswith("I-") and begin is None):
            begin = at
    return found


def tags_of(length, entities):
    tags = ["O"] * length
    for begin, end, kind in entities:
        tags[begin] = "B-" + kind
        tags[begin + 1:end] = ["I-" + kind] * (end - begin - 1)
    return tags


def known_names():
    """Names of the gazetteer by the type a labelled set gives them; names that could be two are left out."""
    found = collections.defaultdict(set)
    for table in ("countries", "organisations", "armed-groups", "places", "leaders", "people", "us-executive"):
        for line in (TABLES / f"{table}.tsv").read_text(encoding="utf-8").split("\n"):
            cells = line.split("\t")
            if line.startswith("#") or len(cells) < 6:
                continue
            kind = {"COUNTRY": "LOC", "PLACE": "LOC", "ORGANISATION": "ORG", "PERSON": "PER"}[cells[1]]
            if cells[4] == "DEMONYM":
                kind = "MISC"
            for name in cells[5].split("|"):
                small = name.split()[-1].islower() and not re.search(r"\b(?:al|el|bin|de|d)[-'’ ]\w+$", name)
                if (len(name) > 2 or name in ("UN", "EU", "US", "UK")) and not small and not is_of_state(name, kind):
                    found[name].add(kind)
    names = {name: kinds.pop() for name, kinds in found.items() if len(kinds) == 1}
    for name in ("Georgia", "Jordan", "Chad", "Washington", "Bush", "Congress", "Ford", "Guinea", "Mali", "Who", "Marshall"):
        names.pop(name, None)
    names.update({name: "MISC" for name in PEOPLES})
    names.update({name: "LOC" for name in SEATS})
    names.update({"U.S.": "LOC", "US": "LOC", "U.N.": "ORG", "United States": "LOC", "North": "LOC", "South": "LOC", "Darfur": "LOC"})
    return names


def is_of_state(name, kind):
    """Whether a state's name is no part of the name that follows it: "U.S. State Department", "Russian Foreign Ministry"."""
    words = name.split()
    return kind == "ORG" and len(words) > 1 and words[-1] in BODIES_OF_STATES and (words[0] in AMERICAN or words[0].endswith(("an", "ish", "ese", "ian", "French", "Greek")) and words[0] not in ("American", "African"))


def cleaned(sentences, names):
    """One pass of cleaning; a second one votes better. The sentences with titles taken from persons, the gazetteer's types, and the type most often given where one outvotes the rest."""
    votes = collections.defaultdict(collections.Counter)
    for words, tags in sentences:
        for begin, end, kind in spans(tags):
            votes[" ".join(words[begin:end])][kind] += 1
    outvoted = {}
    for name, kinds in votes.items():
        kind, most = kinds.most_common(1)[0]
        if sum(kinds.values()) >= 4 and most >= 0.66 * sum(kinds.values()):
            outvoted[name] = kind
    result = []
    for words, tags in sentences:
        whole = [(at, end, names[" ".join(words[at:end])]) for at in range(len(words)) for end in range(at + 2, min(len(words), at + 6) + 1)
                 if " ".join(words[at:end]) in names and all(w[0].isupper() or len(w) < 4 for w in words[at:end])]
        entities = []
        for begin, end, kind in sorted(whole, key=lambda e: e[0] - e[1]):
            if not any(b < end and e > begin for b, e, _ in entities) \
                    and not any(b < begin < e or b < end < e or (b <= begin and end <= e and (b, e) != (begin, end) and words[b] not in TITLES)
                                for b, e, _ in spans(tags)):
                entities.append((begin, end, kind))
        for begin, end, kind in spans(tags):
            if any(b < end and e > begin for b, e, _ in entities):
                continue
            before = words[begin - 1] if begin else ""
            while end - begin > 1 and (words[begin] in TITLES or words[begin] in ("of", "on", "in", "In", "Near", "northern", "southern", "eastern", "western",
                                                                                   "central", "and", ",")) \
                    and (kind == "PER" or words[begin] in HONOURS or words[begin][0].islower() or before == "of"):
                before = words[begin]
                begin += 1
            name = " ".join(words[begin:end])
            if name in TITLES or (name == "Council" and kind == "ORG"):
                continue
            kind = names.get(name) or outvoted.get(name) or kind
            if before in HONOURS or (before == "State" and words[max(0, begin - 2)] == "of"):
                kind = "PER"
            elif all(word in PEOPLES for word in words[begin:end]):
                kind = "MISC"
            state = names.get(words[begin]) if is_of_state(name, kind) else None
            if state in ("LOC", "MISC"):
                entities += [(begin, begin + 1, state), (begin + 1, end, kind)]
            else:
                entities.append((begin, end, kind))
        taken = {at for begin, end, _ in entities for at in range(begin, end)}
        at = 0
        while at < len(words):
            for end in range(min(len(words), at + 5), at, -1):
                name = " ".join(words[at:end])
                if names.get(name) and name[0].isupper() and not taken & set(range(at, end)) and is_alone(words, at, end):
                    entities.append((at, end, names[name]))
                    taken |= set(range(at, end))
                    at = end - 1
                    break
            at += 1
        for at, word in enumerate(words):
            joined = re.fullmatch(r"(.+)-(led|based|backed|born|run|held|controlled|occupied|style|trained|brokered|owned|sponsored)", word)
            if at not in taken and joined and (names.get(joined[1]) or joined[1].isupper()):
                entities.append((at, at + 1, "MISC"))
        result.append((words, tags_of(len(words), sorted(entities))))
    return result


def is_alone(words, begin, end):
    """Whether no capitalised word that could belong to the same name is beside it."""
    def could(at):
        return 0 <= at < len(words) and words[at][:1].isupper() and words[at] not in TITLES and not NOT_NAMES.fullmatch(words[at])
    return not could(end) and (not could(begin - 1) or begin == 1)


def is_doubtful(words, tags):
    """Whether a capitalised word inside the sentence is no name by its label and no weekday, title or the like."""
    return any(tag == "O" and at > 0 and word[:1].isupper() and len(word) > 1 and word not in TITLES and not NOT_NAMES.fullmatch(word)
               and words[at - 1] not in ".:\"'`“" for at, (word, tag) in enumerate(zip(words, tags)))


class Swaps:
    """Puts other names into a sentence, and now and then the case of a headline."""

    def __init__(self, sentences, seed):
        self.random = random.Random(seed)
        self.names = collections.defaultdict(list)
        seen = set()
        for words, tags in sentences:
            for begin, end, kind in spans(tags):
                name = tuple(words[begin:end])
                if name not in seen and all(w[:1].isupper() or len(w) < 4 for w in name):
                    seen.add(name)
                    self.names[kind].append(list(name))
        for name, kind in known_names().items():
            self.names[kind].append(name.split())

    def __call__(self, words, tags):
        r = self.random
        if r.random() < 0.3:
            out, labels, last = [], [], 0
            for begin, end, kind in spans(tags) + [(len(words), len(words), None)]:
                out += words[last:begin]
                labels += tags[last:begin]
                if kind:
                    name = words[begin:end]
                    if r.random() < 0.5 and name[0][0].isupper() and self.names[kind]:
                        name = r.choice(self.names[kind])
                    out += name
                    labels += ["B-" + kind] + ["I-" + kind] * (len(name) - 1)
                last = end
            words, tags = out, labels
        chance = r.random()
        if chance < 0.04:
            words = [w[:1].upper() + w[1:] if len(w) > 3 or i == 0 else w for i, w in enumerate(words)]
        elif chance < 0.06:
            words = [w.upper() for w in words]
        elif chance < 0.09 and len(words) > 8:
            words, tags = self.dateline(words, tags)
        return words, tags

    def dateline(self, words, tags):
        """The sentence behind a dateline: wires have one in each story, and none of the labelled sets keeps it."""
        r = self.random
        place = r.choice(self.names["LOC"])
        agency = r.choice(AGENCIES + [r.choice(self.names["ORG"])])
        head, labels = [w.upper() if r.random() < 0.8 else w for w in place], ["B-LOC"] + ["I-LOC"] * (len(place) - 1)
        if r.random() < 0.4:
            date = [",", r.choice(MONTHS), str(r.randint(1, 30))]
            head, labels = head + date, labels + ["O"] * 3
        if r.random() < 0.75:
            head, labels = head + ["(", *agency, ")"], labels + ["O", "B-ORG"] + ["I-ORG"] * (len(agency) - 1) + ["O"]
        return head + [r.choice("--—–:")] + words, labels + ["O"] + tags


class Renames:
    """Puts other names for the targets of a sentence, so that no name is learnt for good or bad."""

    def __init__(self, by_text, seed):
        self.random = random.Random(seed)
        self.names = collections.defaultdict(list)
        for text, targets in by_text.items():
            for spans_, _ in targets:
                name = text[spans_[0][0]:spans_[0][1]]
                if self.is_name(name):
                    self.names[name.count(" ")].append(name)

    @staticmethod
    def is_name(text):
        return re.fullmatch(r"[A-Z][a-z]+(?: [A-Z][\w.]*){0,2}", text) and not text.endswith("s")

    def __call__(self, text, targets):
        r = self.random
        if r.random() > 0.3 or any(len(spans_) > 1 for spans_, _ in targets):
            return text, targets
        renamed, made, moved, last = {}, [], 0, 0
        for spans_, label in sorted(targets):
            begin, end = spans_[0]
            name = text[begin + moved:end + moved]
            if begin < last:
                return text, targets
            other = renamed.setdefault(name, r.choice(self.names[name.count(" ")])) if self.is_name(name) else name
            text = text[:begin + moved] + other + text[end + moved:]
            made.append(([(begin + moved, begin + moved + len(other))], label))
            moved += len(other) - len(name)
            last = end
        return text, made


AGENCIES = [name.split() for name in "Reuters|Reuters|Reuters|AFP|AP|Associated Press|Xinhua|dpa|EFE|ANSA|Kyodo|TASS|Bloomberg|Yonhap|PTI|UPI".split("|")]
MONTHS = "Jan Feb March April May June July Aug Sept Oct Nov Dec".split()
PRE_TOKEN = re.compile(r"\w+|[^\w\s]")


class Pieces:
    """Texts and words as pieces, with the case of the word each belongs to."""

    def __init__(self, path):
        from tokenizers import Tokenizer
        self.tokenizer = Tokenizer.from_file(str(path))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.cache = {}

    def word(self, word):
        """Pieces and cases of one white-space word."""
        known = self.cache.get(word)
        if known is None:
            encoding = self.tokenizer.encode(word, add_special_tokens=False)
            known = (encoding.ids, cases(word, encoding.offsets))
            self.cache[word] = known
        return known

    def words(self, words, tags, limit=160):
        """Ids, cases and label numbers; the pieces of a name after its first are inside it."""
        ids, kinds, labels = [101], [0], [-100]
        for word, tag in zip(words, tags):
            pieces, case = self.word(word)
            if len(ids) + len(pieces) >= limit:
                break
            ids += pieces
            kinds += case
            if pieces:
                inside = tag if tag == "O" else "I-" + tag[2:]
                labels += [LABEL[tag]] + [LABEL[inside]] * (len(pieces) - 1)
        return ids + [102], kinds + [0], labels + [-100]

    def text(self, text, targets, limit=160):
        """Ids, cases and, for each list of spans, the positions of its pieces; cut around the first target if it is too long."""
        encoding = self.tokenizer.encode(text, add_special_tokens=False)
        offsets = encoding.offsets
        places = [[at for at, (b, e) in enumerate(offsets) if any(b < end and e > begin for begin, end in spans_)] for spans_ in targets]
        if any(not p for p in places):
            return None
        first, last = 0, len(offsets)
        if last > limit - 2:
            middle = (min(min(p) for p in places) + max(max(p) for p in places)) // 2
            first = max(0, min(middle - limit // 2, last - limit + 2))
            last = first + limit - 2
        kinds = cases(text, offsets)
        places = [[at - first + 1 for at in p if first <= at < last] for p in places]
        if any(not p for p in places):
            return None
        return [101] + encoding.ids[first:last] + [102], [0] + kinds[first:last] + [0], places


def cases(text, offsets):
    words = [(m.start(), m.end(), case_of(m.group())) for m in PRE_TOKEN.finditer(text)]
    result, at = [], 0
    for begin, _ in offsets:
        while at < len(words) and words[at][1] <= begin:
            at += 1
        result.append(words[at][2] if at < len(words) and words[at][0] <= begin else 0)
    return result


def newsmtsc(path, read=None):
    """(text, [spans of the target], class) with classes 0 negative, 1 neutral, 2 positive; with what `read_by_nine` gave their chances instead, and more targets."""
    found = []
    for number, line in enumerate(Path(path).read_text(encoding="utf-8").splitlines()):
        row = json.loads(line)
        text, more = row["sentence_normalized"], dict(read.get(number, {})) if read else {}
        for target in row["targets"]:
            span = (target["from"], target["to"])
            label = int(target["polarity"]) // 2 - 1
            found.append((text, [span], blend(label, more.get("%d-%d" % span), 0.5) if read else label))
        for target in row["targets"]:
            more.pop("%d-%d" % (target["from"], target["to"]), None)
        found += [(text, [tuple(map(int, span.split("-")))], chances) for span, chances in more.items()]
    return found


def read_by_nine(path):
    """{number of a line: {what was asked: chances of three classes}} of lines such as `17<TAB>0-6:810 23-30:090`: how nine readers would split over negative, neutral and positive."""
    found = {}
    for line in lines(path):
        number, labels = line.split("\t")
        found[int(number)] = {asked: sharpened(digits) for asked, digits in re.findall(r"(\S+):(\d{3})", labels)}
    return found


def sharpened(digits):
    """Of nine readers' split. The power makes the chances those by which the crowd of NewsMTSC gave the classes: it was surer than the splits are."""
    weights = [int(digit) ** 1.5 for digit in digits]
    return [weight / sum(weights) for weight in weights]


def blend(label, chances, weight):
    """The chances of a class that people gave, and those of a second reading, which counts as much as `weight` says."""
    given = [float(label == number) for number in range(3)]
    return [one * (1 - weight) + other * weight for one, other in zip(given, chances)] if chances else given


def sentfin(path):
    found = []
    with open(path, encoding="utf-8") as file:
        for row in csv.DictReader(file):
            for name, label in re.findall(r"""['"](.+?)['"]: ['"](negative|neutral|positive)['"]""", row["Decisions"]):
                at = row["Title"].find(name)
                if at >= 0:
                    found.append((row["Title"], [(at, at + len(name))], ["negative", "neutral", "positive"].index(label)))
    return found


def dse(path, read=None):
    """(text, p, q, class p->q, class q->p); with what `read_by_nine` gave chances instead of classes."""
    found = []
    for number, line in enumerate(Path(path).read_text(encoding="utf-8").splitlines()):
        text, places = bracketed(line.split("\t")[0])
        if len(places) == 2:
            there, back = {"0": (1, 1), "1": (2, 1), "2": (1, 2), "3": (0, 1), "4": (1, 0)}[line.split("\t")[3]]
            if read:
                more = read.get(number, {})
                there, back = blend(there, more.get("1>2"), 0.25), blend(back, more.get("2>1"), 0.25)
            found.append((text, *places, there, back))
    return found


def dse_targets(path, read):
    """The sentiment toward both parties of Directed Sentiment Extraction as `read_by_nine` gave it: (text, [span], chances)."""
    found = []
    rows = Path(path).read_text(encoding="utf-8").splitlines()
    for number, asked in read.items():
        text, places = bracketed(rows[number].split("\t")[0])
        found += [(text, [places[n]], asked[str(n + 1)]) for n in range(2) if str(n + 1) in asked]
    return found


def bracketed(marked):
    """(text, spans) of a text whose parties stand in brackets."""
    text, places = "", []
    for part in re.split(r"(\[[^\[\]]*\])", marked):
        if part.startswith("[") and part.endswith("]"):
            places.append((len(text), len(text) + len(part) - 2))
            part = part[1:-1]
        text += part
    # the bracket leaves a plural's or possessive's s outside: the name goes on to the end of its word
    return text, [(b, e + len(re.match(r"\w*", text[e:]).group())) for b, e in places]
