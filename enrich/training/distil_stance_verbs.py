#!/usr/bin/env python3
"""Distils the verbs that put one actor for or against another from the CAMEO verb patterns (openeventdata/Dictionaries, MIT).

usage: distil_stance_verbs.py CAMEO.verbpatterns.txt > src/main/resources/org/entente/enrich/stance/verbs.tsv

Every verb gets the sign and strength of its CAMEO code (or its block's), its inflections (the irregular ones come from the
dictionary) and the preposition that must stand before the target, `-` for a direct object. A verb may have several rows.
OWN are ours: prepositional uses and the verbs of wire copy that the dictionary lacks.
"""
import re
import sys

STRENGTH = {
    "050": 0.5, "051": 0.7, "055": 0.4, "056": 0.5, "057": 0.6, "06": 0.4, "07": 0.5, "110": -0.5, "111": -0.7, "112": -0.7,
    "12": -0.5, "13": -0.6, "14": -0.5, "15": -0.4, "16": -0.6, "17": -0.7, "18": -0.8, "19": -0.8, "20": -1.0,
}
SPEECH_OR_PLAIN_BLOCKS = set("""
DELAY ENGAGE MERGE LINK OVERSEE_MANAGE BOOST FACILITATE FAVOR ALLOCATE GRANT ENACT COORDINATE EXTRACT MOBILIZE ALLEGE DISCLOSE
INFLUENCE TRADE BARGAIN MOVE PURCHASE LAMENT IMPOSE INTERVENE ENLIST APOLOGIZE FINE FORMALIZE IMPORT PARADE PATROL
REASSERT REGRET REJOICE RE_ARREST SECEDE SPY DIE COLLABORATE CONSPIRE WARN AGREE DISMAY FINANCE STABILISE WHIP CONFINE RANSACK
RAMPAGE REVIVE OVERFLY""".split())
PLAIN_VERBS = set("""
battle struggle conflict hit pit match stone storm hammer wrestle kick siege blow fire best master beat overcome overtake
overshadow break bust catch take grab hang appropriate contend compete contrast counterbalance differ debate dispute
hurt crack mar tear spoil suffer corrupt moderate overwhelm dominate disarm advertise advertize promote
serve benefit charge force reinforce enforce circle ring aim pound thump ram reside inhabit flatten risk tax value prize
reckon understand clap commemorate celebrate recognise recognize reward toast ease better stun shock arm equip attire furnish gear outfit
stock render tender remove surround target bar bill excuse slight humble cane lecture object protest complain argue
explode hold contain signal defeat shoot clash quarrel fight cheer spur inspire extract convict indict fault implicate mourn
affirm decline contest compel harry rag arouse march backlash badger rouse impel challenge carry curb restrain constrain disorder desolate
shelter tend plague torch rip overturn join gift
oppose retaliate skirmish duel grapple altercate disagree dissent scoff jeer lash""".split())
OWN = {
    # direct objects
    ("-", 0.8): "laud extol",
    ("-", 0.7): "thank embrace hail salute defend",
    ("-", 0.5): "back assist arm fund finance protect shield reassure bolster befriend court help reward cheer trust favour favor",
    ("-", 0.3): "greet host invite visit gift free",
    ("-", -0.3): "warn caution question doubt pressure lament",
    ("-", -0.5): "oppose fault mock spurn distrust resist defy shun confront contradict",
    ("-", -0.6): "abandon fight sanction convict indict implicate charge jail imprison detain",
    ("-", -0.7): "slam decry vilify lambast abet-own excoriate antagonise antagonize isolate penalise penalize encircle vow-revenge",
    ("-", -0.8): "strike bomb hit shoot encroach invade abet-against",
    # prepositional
    ("with", 0.5): "cooperate collaborate ally side sign conclude agree partner reconcile sympathise sympathize stand deepen",
    ("with", 0.3): "meet trade negotiate",
    ("with", -0.6): "clash quarrel feud fight battle spar disagree",
    ("with", -0.7): "threaten",
    ("against", -0.7): "retaliate fight vote protest rally campaign demonstrate unite lead lobby wage plot conspire complain warn side launch",
    ("at", -0.7): "lash snipe hit scoff jeer rail fire shoot aim",
    ("on", -0.7): "impose slap levy inflict declare fire drop",
    ("to", 0.6): "pledge express offer extend grant deliver donate lend supply contribute give provide promise apologise apologize",
    ("for", 0.5): "vouch campaign root pray",
    ("to", -0.5): "object",
    ("over", -0.5): "protest",
    ("from", -0.5): "defect secede withdraw distance",
    ("of", -0.7): "disapprove despair complain",
    ("of", 0.6): "approve",
}
IRREGULAR = {
    "strike": "strikes struck striking stricken", "hit": "hits hitting hit", "fight": "fights fought fighting",
    "give": "gives gave given giving", "meet": "meets met meeting", "shoot": "shoots shot shooting", "lead": "leads led leading",
    "stand": "stands stood standing", "withdraw": "withdraws withdrew withdrawn withdrawing", "lend": "lends lent lending",
    "slap": "slaps slapped slapping", "spar": "spars sparred sparring", "plot": "plots plotted plotting",
    "shun": "shuns shunned shunning", "slam": "slams slammed slamming", "abet": "abets abetted abetting", "drop": "drops dropped dropping",
    "free": "frees freed freeing", "extol": "extols extolled extolling", "pray": "prays prayed praying", "overthrow": "overthrows overthrew overthrown overthrowing",
    "steal": "steals stole stolen stealing", "back": "backs backed backing", "forgive": "forgives forgave forgiven forgiving",
}
GOOD_CODE = re.compile(r"\d{2,4}")


def strength(code):
    return next((STRENGTH[code[:n]] for n in (3, 2) if code[:n] in STRENGTH), None)


def inflect(verb, irregular=""):
    if verb in IRREGULAR:
        return [verb, *IRREGULAR[verb].split()]
    if irregular:
        return [verb, *irregular.lower().replace("+", "").split()]
    if verb.endswith("e"):
        return [verb, verb + "s", verb + "d", verb[:-1] + "ing"]
    if re.search(r"[^aeiou]y$", verb):
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    plural = "es" if re.search(r"(s|x|z|ch|sh)$", verb) else "s"
    return [verb, verb + plural, verb + "ed", verb + "ing"]


def main():
    rows = {}
    block = code = None
    for line in open(sys.argv[1], encoding="utf-8", errors="replace"):
        line = line.split("#")[0].rstrip()
        header = re.match(r"--- (\S+)\s*(?:\[(.*?)\])?", line)
        if header:
            block, code = header.group(1), header.group(2) or ""
            continue
        entry = re.match(r"([A-Z]+(?:-[A-Z]+)*)\s*(?:\[(\d+)\])?\s*(?:\{([A-Z_+\s]*)\})?\s*(?:\[(\d+)\])?\s*$", line)
        if block is None or not entry or block in SPEECH_OR_PLAIN_BLOCKS:
            continue
        verb = entry.group(1).lower()
        own_code = entry.group(2) or entry.group(4) or code.split(":")[0]
        if verb in PLAIN_VERBS or not GOOD_CODE.fullmatch(own_code) or strength(own_code) is None:
            continue
        for form in inflect(verb, entry.group(3) or ""):
            rows.setdefault((form, "-"), (own_code[:2], strength(own_code)))
    for (preposition, score), verbs in OWN.items():
        for verb in verbs.split():
            if "-" not in verb:
                for form in inflect(verb):
                    rows[(form, preposition)] = ("own", score)
    print("# Verbs that put the subject for or against its object: form, preposition before the object (- for none), CAMEO root code, strength.")
    print("# Made by training/distil_stance_verbs.py: do not edit by hand.")
    print("# Source: CAMEO.verbpatterns.txt, https://github.com/openeventdata/Dictionaries, MIT License,")
    print("# Copyright (c) 2015 Open Event Data Alliance; strengths of the codes and the rows marked `own` are ours.")
    print("# Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated")
    print("# documentation files, to deal in the Software without restriction, subject to this notice being included.")
    print('# THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND.')
    for (form, preposition), (root, score) in sorted(rows.items()):
        print(f"{form}\t{preposition}\t{root}\t{score}")


if __name__ == "__main__":
    main()
