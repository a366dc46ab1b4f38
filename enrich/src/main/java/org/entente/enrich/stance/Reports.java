package org.entente.enrich.stance;

import java.util.Set;
import org.entente.enrich.sentiment.Stretch;

/** How far reported speech reaches: from the verb on ("X said that …") or up to the speaker ("…, X said on Monday"). */
final class Reports {

    private static final int CLAUSE = 3;
    private static final int THAT_WITHIN = 8;
    private static final Set<String> AFTERWARDS = Words.of("""
            monday tuesday wednesday thursday friday saturday sunday today yesterday earlier later late
            afterwards while when as where without there here and but via upon reporters journalists again
            recently separately privately publicly last this
            """);

    private Reports() {}

    static Stretch of(Line line, Spoken spoken) {
        int begin = line.clauseBegin(spoken.begin());
        int end = line.clauseEnd(spoken.end());
        return switch (spoken.way()) {
            case NAMING, MARK -> new Stretch(spoken.begin(), spoken.begin());
            case COLON -> new Stretch(spoken.end(), end);
            case SOURCE ->
                isFirst(line, spoken, begin) ? new Stretch(spoken.end(), end) : new Stretch(begin, spoken.begin());
            case VERB, INVERTED ->
                isClosing(line, spoken, begin) ? new Stretch(begin, spoken.begin()) : new Stretch(spoken.end(), end);
        };
    }

    private static boolean isFirst(Line line, Spoken spoken, int begin) {
        return line.firstWordAfter(spoken.begin()) - line.firstWordAfter(begin) < CLAUSE;
    }

    private static boolean isClosing(Line line, Spoken spoken, int begin) {
        int first = line.firstWordAfter(spoken.begin());
        int opening = line.firstWordAfter(begin);
        if (first - opening < CLAUSE || !line.parted(first)) {
            return false;
        }
        if (spoken.way() == Spoken.Way.INVERTED) {
            return true;
        }
        int next = line.firstWordAfter(spoken.end());
        if (line.words().size() - next <= 2) {
            return true;
        }
        boolean phraseFirst = NounPhrases.isPreposition(line.lower(opening))
                && line.partyAt(opening) == null
                && !line.quoted(line.words().get(opening).begin());
        return !phraseFirst && !isTold(line, spoken, next) && isTail(line, spoken, next);
    }

    /** Whether "that" or a colon brings what is said after the verb. */
    private static boolean isTold(Line line, Spoken spoken, int next) {
        for (int i = next; i < line.words().size() && i < next + THAT_WITHIN; i++) {
            if (line.before(i) == ':' || line.quoted(line.words().get(i).begin())) {
                return true;
            }
            if (line.parted(i)) {
                return false;
            }
            if (line.lower(i).equals("that") || line.lower(i).equals("whether")) {
                return i > spoken.verb();
            }
        }
        return false;
    }

    /** Whether only when, where and to whom it was said comes after the verb. */
    private static boolean isTail(Line line, Spoken spoken, int next) {
        String word = line.lower(next);
        boolean told = SpeechVerbs.isToSomebody(line.lower(spoken.verb()));
        return line.parted(next) || told || NounPhrases.isPreposition(word) || AFTERWARDS.contains(word);
    }
}
