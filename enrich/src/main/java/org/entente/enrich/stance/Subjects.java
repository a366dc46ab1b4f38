package org.entente.enrich.stance;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds who does what a verb says, by the order of words alone, and remembers who was last spoken of so that "he added" and
 * "the Russian leader said" have an answer. One instance reads one document from its start; not thread-safe.
 */
final class Subjects {

    private static final int REACH = 7;
    private static final Set<String> AUXILIARIES = Set.of(
            "has", "have", "had", "also", "later", "then", "was", "were", "is", "are", "be", "been", "being", "did",
            "does", "do", "not", "would", "will", "could", "can", "may", "might", "should", "must", "to", "again",
            "never", "once", "both", "who", "which", "earlier", "even", "won't", "didn't", "doesn't", "don't");
    private static final Set<String> HE = Set.of("he", "she");
    private static final Set<String> THEY = Set.of("it", "they", "who", "i", "we");
    private static final Set<String> OFFICES = Set.of(
            "leader",
            "president",
            "minister",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "spokespeople",
            "official",
            "officials",
            "ministry",
            "statement",
            "premier",
            "chancellor",
            "secretary",
            "diplomat",
            "ambassador",
            "envoy",
            "government",
            "general",
            "chief",
            "side",
            "country",
            "professor",
            "analyst",
            "expert",
            "senator",
            "governor",
            "adviser",
            "aide",
            "lawmaker");

    private @Nullable Party last;
    private @Nullable Party lastPerson;

    /** Whoever the verb at {@code verb} has for its subject, or null where no rule finds one. */
    @Nullable
    Party of(Line line, int verb) {
        Party found = find(line, verb);
        if (found != null) {
            remember(found);
        }
        return found;
    }

    void remember(Party party) {
        last = party;
        if (party.person()) {
            lastPerson = party;
        }
    }

    /** Who "he", "they" or "the minister" is at this point of the document. */
    @Nullable
    Party antecedent() {
        return last;
    }

    private @Nullable Party find(Line line, int verb) {
        int first = verb;
        while (first > 0
                && line.partyAt(first - 1) == null
                && isAuxiliary(line.lower(first - 1))
                && !line.quoted(line.words().get(first - 1).begin())) {
            first--;
        }
        if (first == 0) {
            return null;
        }
        char mark = line.before(first);
        if (mark == ',' || mark == '-' || mark == '—' || mark == '–') {
            return beforeParenthesis(line, first, mark);
        }
        String previous = line.lower(first - 1);
        if (previous.equals("and") || previous.equals("but")) {
            return ofSentence(line, line.words().get(first - 1).begin());
        }
        return nearest(line, first);
    }

    private @Nullable Party nearest(Line line, int first) {
        boolean office = false;
        for (int i = first - 1; i >= 0 && first - i <= REACH; i--) {
            String word = line.lower(i);
            Party party = line.partyAt(i);
            if (line.quoted(line.words().get(i).begin())) {
                return null;
            }
            if (party != null) {
                return office && last != null && party.id().equals(last.country()) ? last : party;
            }
            if (i == first - 1 && HE.contains(word)) {
                return lastPerson != null ? lastPerson : last;
            }
            if (i == first - 1 && THEY.contains(word)) {
                return last;
            }
            office = office || OFFICES.contains(word);
            char mark = line.before(i);
            if (mark == ',' || mark == ';' || mark == '”' || mark == '“' || mark == '"' || mark == ':') {
                break;
            }
        }
        return office ? last : null;
    }

    /** "X, who did this and that, said": X, the party right before the comma that opens the insertion. */
    private static @Nullable Party beforeParenthesis(Line line, int first, char mark) {
        int close = line.lastBefore(mark, line.words().get(first).begin() + 1);
        int open = close;
        do {
            open = line.lastBefore(mark, open - 1);
        } while (open > line.begin() && line.quoted(open));
        Party found = null;
        for (Party party : line.parties()) {
            boolean beforeInsertion = party.end() <= (open > line.begin() ? open : close);
            if (beforeInsertion && !line.quoted(party.begin())) {
                found = party;
            }
        }
        return found;
    }

    private @Nullable Party ofSentence(Line line, int before) {
        for (Party party : line.parties()) {
            if (party.end() <= before && !line.quoted(party.begin())) {
                return line.head(party);
            }
        }
        String opening = line.lower(0);
        return HE.contains(opening) || THEY.contains(opening) ? last : null;
    }

    private static boolean isAuxiliary(String word) {
        return AUXILIARIES.contains(word) || (word.endsWith("ly") && word.length() > 4);
    }
}
