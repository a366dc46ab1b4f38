"""Distils the word lists that tell a name from other capitalised words.

Usage: distil_name_words.py GMB_TRAIN.bio CENSUS_FOLDER OUTPUT
GMB_TRAIN.bio is the Groningen Meaning Bank's newswire (VOA, public domain), a token a line; CENSUS_FOLDER holds the first names
of the 1990 US census (dist.male.first, dist.female.first; public domain), as the PyPI package names 0.3.0 carries them.
common-words.txt: words that news copy writes in lower case; given-names.txt: first names of persons.
"""

import collections
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
COMMON_FROM = 3
CENSUS_PERCENT = 0.004

# Words of web pages around stories, and others that the newswire does not have.
PAGE = """about account ad ads advertisement advertising alert alerts announcement app apps archive archives article articles blog
browser caption captions chapter chart click comment comments commentary contact contents continue cookie cookies copyright correction credit credits daily
digest disclaimer discuss download edition editorial editorials email emails enlarge episode exclusive faq featured feed feeds fellow
follow footage gallery guest headline headlines hide homepage image images inbox join link links listen live login map menu mobile
more morning newsletter newsletters newsroom notification notifications online op-ed opinion opinions options overnight page pages password
photo photos playlist podcast podcasts policy policies poll polls popular posts preview print privacy promo publication quiz quote quotes
read reader readers recap recommended register related replay replays reply report reports republish rights roundup save section
select share sign signup slideshow sponsored story stories studies subscribe subscriber subscribers subscription summary submit tap terms tips toggle topic
topics transcript trending tweet tweets update updates upload username video videos view viewer viewers visit watch web website weekly
affordable midterm primary caucus caucuses electoral senatorial congressional gubernatorial presidential filibuster sequester impeachment
pipeline superstorm hurricane amendment lobby lobbyist bipartisan partisan fiscal pandemic coronavirus quarantine vaccine vaccines vaccination shooting
super belt bowl deal green dream dreamers recession depression equity inclusion diversity prime show tonight""".split()

# Common words that are first names all the same.
ALSO_NAMES = set("""mark bill frank will grant jack bob dick pat sue grace rose ray rob dean art drew guy gene dale carol christian max
victor miles clay cliff jean dawn rich chuck chase chip norm rod don ruth rusty josh nick stan jimmy mike tony angel harry stu hank
dominic jerry joe tom rick pierce curt""".split())
# First names that stand for something else far more often in news copy.
NO_NAMES = set("""an see so my in may april june august hope faith joy love man young royal king china america asia india israel
jordan georgia paris london sydney virginia carolina dakota florence geneva vienna cuba kenya berlin milan odessa lima houston austin
dallas denver phoenix cheyenne savannah lincoln washington jefferson jackson madison columbus english german roman arab season
justice prince major general page golden store sun star crystal summer autumn fall winter spring sunday tuesday wednesday thursday
friday saturday monday january march may noble merit cinderella contessa shanghai many le la el de al du dee dung hung chi so sung song
long tiny fe sung mayor deacon marine temple charity liberty destiny essence precious princess queen lady lavender candy brandy
olympic media chance gay so see even les les min zona chin ok an ha hong kong mi na so su un soon boyd""".split())


def lower_case(file):
    low, capital, start = collections.Counter(), collections.Counter(), True
    for line in open(file, encoding="utf-8"):
        word = line.split("\t")[0] if "\t" in line else ""
        if word.isascii() and word.isalpha():
            if word.islower():
                low[word] += 1
            elif not start:
                capital[word.lower()] += 1
        start = not word
    return low, capital


def given(folder, low):
    names = set()
    for file in ("dist.male.first", "dist.female.first"):
        for line in (folder / file).read_text(encoding="ascii").splitlines():
            word, percent = line.split()[:2]
            word = word.lower()
            if float(percent) >= CENSUS_PERCENT and len(word) > 2 and word not in NO_NAMES and (low[word] < 4 or word in ALSO_NAMES):
                names.add(word.capitalize())
    for line in (HERE / "given-names.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            names.update(line.split())
    for line in (HERE / "people.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            for entry in line.partition(": ")[2].split("; "):
                word = entry.strip("*").split()[0].strip("~")
                if not entry.startswith("*") and re.fullmatch(r"[A-Z][\w'-]{2,}", word) and low[word.lower()] < 4 and word.lower() not in NO_NAMES:
                    names.add(word)
    return names - places() - {"Pope", "Prince", "Queen", "King", "Emperor", "Sheikh", "Mullah", "Ayatollah", "President", "Lady", "Princess", "El"}


def places():
    text = (HERE / "places.txt").read_text(encoding="utf-8")
    return {name.strip() for line in text.splitlines() if not line.startswith("#") for name in re.split("[;=]", line)}


if __name__ == "__main__":
    low, capital = lower_case(sys.argv[1])
    names = given(pathlib.Path(sys.argv[2]), low)
    lower_names = {n.lower() for n in names}
    common = {w for w, n in low.items() if n >= COMMON_FROM and n * 4 > capital[w]} | {w for w in PAGE if w.isalpha()}
    common = sorted(w for w in common if w not in lower_names and len(w) > 1)
    target = pathlib.Path(sys.argv[3])
    head = "# Generated by training/distil_name_words.py; do not edit.\n"
    (target / "common-words.txt").write_text(
        head + "# Source: Groningen Meaning Bank, VOA newswire, public domain: words in lower case.\n" + "\n".join(common) + "\n", encoding="utf-8")
    (target / "given-names.txt").write_text(
        head + "# Source: 1990 US census first names, public domain; training/given-names.txt and people.txt, hand-written.\n"
        + "\n".join(sorted(names)) + "\n", encoding="utf-8")
