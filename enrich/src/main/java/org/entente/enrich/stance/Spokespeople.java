package org.entente.enrich.stance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * For which bodies people speak, as a text says: "State Department spokesman Ned Price", "Ana Ruiz, a spokeswoman for Oxfam". For the
 * country of a spokesperson see {@link Party#country()}. One instance reads one document; not thread-safe.
 */
final class Spokespeople {

    /** Most words between a name and the office, and between the office and the other name. */
    private static final int REACH = 5;

    private final Map<String, Party> bodies = new HashMap<>();

    /** Takes the sentence in. */
    void hear(Line line) {
        List<Party> parties = line.parties();
        for (int i = 0; i < parties.size(); i++) {
            Party person = parties.get(i);
            if (person.person() && !bodies.containsKey(person.id())) {
                Party body = i > 0 ? before(line, parties.get(i - 1), person) : null;
                if (body == null && i + 1 < parties.size()) {
                    body = after(line, person, parties.get(i + 1));
                }
                if (body != null) {
                    bodies.put(person.id(), body);
                }
            }
        }
    }

    /** The body that the person speaks for, by the person's id; null where the text names none. */
    @Nullable
    Party bodyOf(String person) {
        return bodies.get(person);
    }

    /** "Oxfam spokeswoman Ana Ruiz", "Oxfam's spokeswoman, Ana Ruiz", "the spokeswoman for Oxfam, Ana Ruiz". */
    private static @Nullable Party before(Line line, Party other, Party person) {
        int first = line.firstWordAfter(other.end());
        int name = line.firstWordAfter(person.begin());
        boolean isBody = isBody(other) && name - first <= REACH;
        if (!isBody) {
            return null;
        }
        if (first == name) {
            return line.before(name) == ',' && isIntroduced(line, other) ? other : null;
        }
        return isOnePhrase(line, other, person) && isSpokesperson(line, name - 1) ? other : null;
    }

    /** "Ana Ruiz, spokeswoman for Oxfam", "Ana Ruiz, an Oxfam spokeswoman". */
    private static @Nullable Party after(Line line, Party person, Party other) {
        int first = line.firstWordAfter(person.end());
        int name = line.firstWordAfter(other.begin());
        boolean isApposed = isBody(other) && first < line.words().size() && line.before(first) == ',';
        if (!isApposed
                || name < first
                || name - first > REACH
                || !isUnbroken(line, first + 1, name + 1)
                || hasClause(line, first, name)) {
            return null;
        }
        int next = line.firstWordAfter(other.end());
        for (int i = next; i < line.words().size() && i - next < REACH && !line.parted(i); i++) {
            if (isSpokesperson(line, i)) {
                return isOfAnother(line, i + 1) ? null : other;
            }
            if (NounPhrases.isPreposition(line.lower(i))) {
                break;
            }
        }
        return isIntroduced(line, other) ? other : null;
    }

    /** "spokeswoman for the charity Oxfam". */
    private static boolean isIntroduced(Line line, Party body) {
        int name = line.firstWordAfter(body.begin());
        for (int i = name - 1; i > 0 && name - i < REACH && !line.parted(i + 1); i--) {
            if (NounPhrases.isPreposition(line.lower(i))) {
                return isSpokesperson(line, i - 1);
            }
        }
        return false;
    }

    /** Whether the words between a body and a person are those of an office: not "Reuters quoted ministry spokesman". */
    private static boolean isOnePhrase(Line line, Party body, Party person) {
        String gap = line.gap(body, person);
        boolean isPhrase = PhraseGap.joins(gap) || PhraseGap.isOffice(gap);
        int name = line.firstWordAfter(person.begin());
        return isPhrase
                && line.words().subList(line.firstWordAfter(body.end()), name).stream()
                        .noneMatch(word -> SpeechVerbs.contains(word.lower()));
    }

    /** Whether the office is that of the person named after it: "After Putin, White House spokeswoman Ana Ruiz". */
    private static boolean isOfAnother(Line line, int next) {
        Party named = next < line.words().size() && !line.parted(next) ? line.partyAt(next) : null;
        return named != null && named.person();
    }

    private static boolean hasClause(Line line, int from, int to) {
        return line.words().subList(from, to).stream().anyMatch(word -> Subjects.isClause(word.lower()));
    }

    private static boolean isBody(Party party) {
        return !party.person() && !party.id().startsWith("country/");
    }

    private static boolean isUnbroken(Line line, int from, int to) {
        for (int i = from; i < Math.min(to, line.words().size()); i++) {
            if (line.parted(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpokesperson(Line line, int word) {
        return SpeakerWords.isSpokesperson(line.lower(word))
                || (line.lower(word).equals("secretary") && line.lower(word - 1).equals("press"));
    }
}
