package org.entente.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import org.entente.enrich.sentiment.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Finds who says what: direct speech with the speaker after it, before it or in the sentence before, and reported speech
 * ("X said that …", "…, X said", "according to X"). One instance reads one document from its start; not thread-safe.
 */
final class Voices {

    private static final int NEAR = 8;

    private final Verbs verbs;
    private final Subjects subjects;
    private @Nullable Party speaker;
    private int spokeUntil = -1;

    Voices(Verbs verbs, Subjects subjects) {
        this.verbs = verbs;
        this.subjects = subjects;
    }

    /** The voices of the sentence, reported speech first. */
    List<Voice> in(Line line) {
        List<Voice> voices = new ArrayList<>();
        List<Integer> spoken = new ArrayList<>();
        List<Party> speakers = new ArrayList<>();
        for (int i = 0; i < line.words().size(); i++) {
            boolean verb = verbs.speaks(line.lower(i))
                    && line.partyAt(i) == null
                    && !line.quoted(line.words().get(i).begin());
            Party subject = verb ? speaker(line, i) : accordingTo(line, i);
            if (subject != null) {
                spoken.add(i);
                speakers.add(subject);
            }
        }
        for (int k = 0; k < spoken.size(); k++) {
            report(line, spoken.get(k), speakers.get(k), voices);
        }
        for (Stretch quote : line.quotes()) {
            Party by = whoSays(line, quote, spoken, speakers);
            if (by != null) {
                voices.add(
                        new Voice(by, Math.max(quote.begin(), line.begin()), Math.min(quote.end(), line.end()), true));
                speaker = by;
                spokeUntil = quote.end();
            }
        }
        return voices;
    }

    private @Nullable Party speaker(Line line, int verb) {
        char before = line.before(verb);
        boolean afterQuote =
                before == '”' || before == '“' || before == '"' || (before == ',' && quoteEndsBefore(line, verb));
        if (afterQuote && !line.lower(verb).startsWith("t")) {
            Party inverted = firstParty(line, verb);
            if (inverted != null) {
                subjects.remember(inverted);
                return inverted;
            }
        }
        return subjects.of(line, verb);
    }

    private static boolean quoteEndsBefore(Line line, int verb) {
        int at = line.words().get(verb).begin();
        return line.quotes().stream().anyMatch(quote -> quote.end() < at && at - quote.end() <= 4);
    }

    private static @Nullable Party firstParty(Line line, int verb) {
        for (int i = verb + 1; i < line.words().size() && i - verb <= NEAR; i++) {
            Party party = line.partyAt(i);
            if (party != null) {
                return line.head(party);
            }
            if (line.before(i) == ',' || line.before(i) == ';') {
                return null;
            }
        }
        return null;
    }

    private @Nullable Party accordingTo(Line line, int i) {
        boolean phrase = line.lower(i).equals("to") && line.lower(i - 1).equals("according");
        return phrase && !line.quoted(line.words().get(i).begin()) ? firstParty(line, i) : null;
    }

    /** Reported speech runs from the verb to the sentence's end or, where the verb stands at the end, up to the speaker. */
    private static void report(Line line, int verb, Party subject, List<Voice> voices) {
        int from = Math.max(afterAddressee(line, verb), subject.end());
        boolean closing = line.words().size() - line.firstWordAfter(from) <= 2;
        boolean inSentence = subject.begin() >= line.begin() && subject.end() <= line.end();
        int until = Math.min(line.words().get(verb).begin(), inSentence ? subject.begin() : Integer.MAX_VALUE);
        if (closing || line.lower(verb).equals("to")) {
            voices.add(new Voice(subject, line.begin(), until, false));
        } else {
            voices.add(new Voice(subject, from, line.end(), false));
        }
    }

    /** "told AFP": what is told begins after the one it is told to. */
    private static int afterAddressee(Line line, int verb) {
        int next = Math.min(verb + 1, line.words().size() - 1);
        Party told = line.lower(verb).startsWith("t") ? line.partyAt(next) : null;
        return told != null ? told.end() : line.words().get(verb).end();
    }

    private @Nullable Party whoSays(Line line, Stretch quote, List<Integer> spoken, List<Party> speakers) {
        Party before = null;
        for (int k = 0; k < spoken.size(); k++) {
            int at = line.words().get(spoken.get(k)).begin();
            if (at >= quote.end() && line.firstWordAfter(at) - line.firstWordAfter(quote.end()) <= NEAR) {
                return before != null && at - quote.end() > 40 ? before : speakers.get(k);
            }
            if (at < quote.begin()) {
                before = speakers.get(k);
            }
        }
        if (before != null) {
            return before;
        }
        boolean goesOn = quote.begin() < line.begin() || onlyQuote(line, quote);
        boolean near = spokeUntil >= 0 && line.begin() - spokeUntil < 400;
        return goesOn && near ? speaker : null;
    }

    private static boolean onlyQuote(Line line, Stretch quote) {
        long outside = line.words().stream()
                .filter(word -> !quote.overlaps(word.begin(), word.end()))
                .count();
        return outside <= 2;
    }
}
