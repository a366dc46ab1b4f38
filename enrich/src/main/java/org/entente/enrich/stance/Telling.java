package org.entente.enrich.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.entente.enrich.sentiment.Stretch;
import org.jspecify.annotations.Nullable;

/** Finds where a sentence tells that somebody speaks. One instance reads one document from its start; not thread-safe. */
final class Telling {

    private static final int LONGEST_HEADLINE = 6;
    private static final Set<String> PARTICIPLES = Set.of("said", "told", "written", "thought");

    private final Subjects subjects;

    Telling(Cast cast) {
        this.subjects = new Subjects(cast);
    }

    /** In the order of the text. */
    List<Spoken> in(Line line) {
        List<Spoken> told = new ArrayList<>();
        for (int i = 0; i < line.words().size(); i++) {
            if (line.partyAt(i) == null && !line.quoted(line.words().get(i).begin())) {
                Spoken spoken = at(line, i, told);
                if (spoken != null) {
                    told.add(spoken);
                }
            }
        }
        for (Stretch quote : line.quotes()) {
            Spoken spoken = afterMark(line, quote);
            if (spoken != null) {
                told.add(spoken);
            }
        }
        colons(line, told);
        told.sort(Comparator.comparingInt(Spoken::begin));
        return told;
    }

    private @Nullable Spoken at(Line line, int i, List<Spoken> before) {
        String word = line.lower(i);
        if (SpeechVerbs.contains(word)) {
            if (SpeechVerbs.isOther(word, line.lower(i + 1)) || isPassive(line, i) || isGerund(line, i)) {
                return null;
            }
            return isParticiple(line, i) ? participle(Spoken.Way.VERB, line, i, before) : verb(line, i);
        }
        if (SpeechVerbs.isNaming(word) && !isPassive(line, i)) {
            return isParticiple(line, i) ? participle(Spoken.Way.NAMING, line, i, before) : naming(line, i);
        }
        boolean puts = word.equals("put") && line.lower(i + 1).equals("it");
        if (puts) {
            return verb(line, i);
        }
        boolean source = (word.equals("to") && line.lower(i - 1).equals("according"))
                || (word.equals("of") && line.lower(i - 1).equals("words"));
        Subject subject = source ? subjects.whole(line, i + 1) : null;
        return subject == null
                ? null
                : new Spoken(
                        Spoken.Way.SOURCE,
                        subject.all(),
                        line.words().get(i - 1).begin(),
                        subject.end(),
                        i);
    }

    private @Nullable Spoken verb(Line line, int i) {
        int end = line.words().get(i).end();
        if (isInverted(line, i)) {
            Subject inverted = subjects.after(line, i);
            if (inverted != null && isClosed(line, inverted.end())) {
                return new Spoken(
                        Spoken.Way.INVERTED, inverted.all(), line.words().get(i).begin(), inverted.end(), i);
            }
        }
        Subject subject = subjects.before(line, i);
        if (subject == null) {
            return null;
        }
        int next = i + 1;
        Party told =
                SpeechVerbs.isToSomebody(line.lower(i)) && next < line.words().size() ? line.partyAt(next) : null;
        return new Spoken(
                Spoken.Way.VERB,
                subject.all(),
                subject.begin(),
                told != null ? line.head(told).end() : end,
                i);
    }

    /** Whether the verb stands right after a quote or a comma. */
    private static boolean isInverted(Line line, int verb) {
        return verb > 0
                && !line.lower(verb).equals("told")
                && (line.before(verb) == ',' || Line.isDash(line.before(verb)) || line.quoteEndsBefore(verb));
    }

    /** Whether no verb follows, of which what stands here would be the subject. */
    private static boolean isClosed(Line line, int end) {
        int next = line.firstWordAfter(end);
        return next >= line.words().size()
                || line.parted(next)
                || NounPhrases.isPreposition(line.lower(next))
                || Subjects.isClause(line.lower(next))
                || line.quoted(line.words().get(next).begin());
    }

    private static boolean isPassive(Line line, int verb) {
        boolean participle = line.lower(verb).endsWith("ed") || PARTICIPLES.contains(line.lower(verb));
        for (int i = Subjects.firstOfVerb(line, verb); participle && i < verb; i++) {
            switch (line.lower(i)) {
                case "is", "are", "was", "were", "be", "been", "being" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private @Nullable Spoken naming(Line line, int i) {
        Subject subject = subjects.before(line, i);
        return subject == null
                ? null
                : new Spoken(
                        Spoken.Way.NAMING,
                        subject.all(),
                        subject.begin(),
                        line.words().get(i).end(),
                        i);
    }

    private static boolean isParticiple(Line line, int verb) {
        return line.lower(verb).endsWith("ing") && line.parted(verb) && !line.quoteEndsBefore(verb);
    }

    /** "a warning", "by saying". */
    private static boolean isGerund(Line line, int verb) {
        return line.lower(verb).endsWith("ing")
                && !isParticiple(line, verb)
                && Subjects.firstOfVerb(line, verb) == verb
                && !line.lower(verb - 1).equals("as");
    }

    /** "X left, calling it …" is X's as the rest of the sentence is; "Calling it …, X left" too. */
    private static @Nullable Spoken participle(Spoken.Way way, Line line, int i, List<Spoken> before) {
        int begin = line.words().get(i).begin();
        Spoken last = before.isEmpty() ? null : before.get(before.size() - 1);
        List<Party> by = i > 0 && last != null
                ? last.by()
                : Spoken.orNobody(i == 0 ? afterComma(line) : Cast.subject(line, begin));
        return by.isEmpty() && last == null
                ? null
                : new Spoken(way, by, begin, line.words().get(i).end(), i);
    }

    /** "Calling it …, X left". */
    private static @Nullable Party afterComma(Line line) {
        for (Party party : line.parties()) {
            int word = line.firstWordAfter(party.begin());
            if (!line.quoted(party.begin()) && (line.before(word) == ',' || isTitled(line, word))) {
                return line.head(party);
            }
        }
        return null;
    }

    private static boolean isTitled(Line line, int word) {
        int first = word;
        while (first > 0
                && !line.parted(first)
                && !line.quoted(line.words().get(first - 1).begin())) {
            first--;
        }
        return first > 0 && (line.before(first) == ',' || line.quoteEndsBefore(first));
    }

    private static @Nullable Spoken afterMark(Line line, Stretch quote) {
        int next = line.firstWordAfter(quote.end());
        Party party = next < line.words().size() ? line.partyAt(next) : null;
        if (party == null) {
            return null;
        }
        Party head = line.head(party);
        char mark = line.before(next);
        boolean last = line.firstWordAfter(head.end()) == line.words().size();
        return mark == ':' || (Line.isDash(mark) && last)
                ? new Spoken(Spoken.Way.MARK, List.of(head), party.begin(), head.end(), next)
                : null;
    }

    /** "Spain's army: …", where a clause begins. */
    private void colons(Line line, List<Spoken> told) {
        int from = 0;
        for (int i = 1; i < line.words().size(); i++) {
            char mark = line.before(i);
            if (mark == ':' && !line.quoted(line.words().get(i - 1).begin()) && i - from <= LONGEST_HEADLINE) {
                Subject subject = subjects.read(line, from, i);
                if (subject != null && subject.party() != null) {
                    told.add(new Spoken(
                            Spoken.Way.COLON,
                            subject.all(),
                            subject.begin(),
                            line.words().get(i - 1).end(),
                            i - 1));
                }
            }
            from = mark == ';' || mark == ':' ? i : from;
        }
    }
}
