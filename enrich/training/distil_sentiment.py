#!/usr/bin/env python3
"""Distils the sentiment lexicon from VADER (pip download vaderSentiment; MIT).

usage: distil_sentiment.py vader_lexicon.txt > src/main/resources/org/entente/enrich/sentiment/lexicon.tsv

Emoticons, slang with digits and words that are neutral in news copy are dropped; VADER's mean ratings
(-4..4) are divided by four. The words in OWN are ours: the vocabulary of diplomacy and conflict that VADER lacks.
"""
import re
import sys

NEUTRAL_IN_NEWS = set("""
united like likes liked kind novel party parties security secure secured share shares shared play plays played
playing treasury treasure justice energy interest interests interested intelligence capital matter matters top grand
solid fun chance number well please want wanted wants wanting yes no value values natural special sharing help-wanted
supreme sure hand certain certainly clear clearly create creates created creating defense defence defensive champion championship
championships challenge challenges jobs active engage engaged engagement strike-off block casual cut cuts cutting
drop drops low lowest demand demands pay pays paying lol haha alarm leave leaving left alone fire fires fired
opportunity gain gains gained gaining lead agree intense important importance significant debt tax tank tanks
war wars warfare battle weapon weapons nuclear attack attacks gun arrest arrested death deaths died die dead kill killed
inspired vision super ease easy easily please natural nature share care cared cares careful carefully novels straight jack
ha fit join joined rich straightforward straightforwardly true truly truth questioned question miss missed missing
mad sir ms determined committed commit commits commitment increase increased""".split())

OWN = {
    -0.8: "genocide genocidal terrorist terrorists terrorism atrocity atrocities despotic dictatorship tyranny barbaric slaughter",
    -0.7: "blatantly abetting abet abetted abets complicit aggression aggressor massacre massacres autocracy autocrat "
          "dictator hegemonism hegemonic neo-colonial illegal illegally unlawful unprovoked reckless violating violates violated "
          "violation violations puppet regime-sponsored rogue heinous",
    -0.6: "undermine undermines undermined undermining destabilising destabilizing destabilise destabilize provocation provocations provocative "
          "provocatively blackmail unacceptable condemn condemns condemned condemning condemnation denounce denounced denounces sabotage "
          "invasion invade invaded invaders occupation occupiers occupying annexation repression repressive crackdown coup embargo "
          "threat threats threatened threatens threatening escalate escalation escalating escalated deplorable unjustified",
    -0.5: "concern accuse accused accuses accusing isolation isolate isolated sanctions blame blamed blames failed failure hostile hostility "
          "incursion breach breached breaches scandal corruption disinformation propaganda meddling interference espionage sham "
          "brinkmanship stalemate deadlock setback deteriorating worsening strained indicted guilty convicted fraud",
    -0.35: "concerns worrying worry regime satellites opposed opposes oppose rift dispute disputes pressure tensions tension "
           "warned warns warning threat critic critics criticism",
    0.35: "ties partnership partner partners cooperation cooperate dialogue reform reforms stability mutual reconciliation rapprochement",
    0.5: "ally allies allied alliance friendship breakthrough ceasefire treaty solidarity constructive productive historic "
         "landmark fruitful cordial prosperity reaffirmed stabilise stabilize gratitude unwavering consistent satisfying appreciated",
    0.7: "dearest brotherly hailed praised commended applauded heroic courageous exemplary outstanding visionary statesman",
}


def main() -> None:
    scores = {}
    for line in open(sys.argv[1], encoding="utf-8"):
        word, mean = line.split("\t")[:2]
        if re.fullmatch(r"[a-z]+(?:[-'][a-z]+)*", word) and len(word) > 2 and word not in NEUTRAL_IN_NEWS:
            scores[word] = float(mean) / 4
    for score, words in OWN.items():
        scores.update({word: score for word in words.split()})
    print("# Words and how good or bad a light they cast, -1..1. Made by training/distil_sentiment.py: do not edit by hand.")
    print("# Source: VADER (C. J. Hutto, E. Gilbert, 2014), https://github.com/cjhutto/vaderSentiment, MIT License,")
    print("# Copyright (c) 2016 C.J. Hutto; mean ratings divided by four; about 300 words of diplomacy and conflict are ours.")
    print("# Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated")
    print("# documentation files, to deal in the Software without restriction, subject to this notice being included.")
    print('# THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND.')
    for word in sorted(scores):
        if abs(scores[word]) >= 0.1:
            print(f"{word}\t{scores[word]:.3f}")


if __name__ == "__main__":
    main()
