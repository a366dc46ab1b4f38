package org.entente.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.enrich.sentiment.Word;
import org.jspecify.annotations.Nullable;

/**
 * Finds acts: a verb of the table, its subject before it, its object after it or after its preposition, active or passive.
 *
 * <p>There is no parser here. An object is the first party after the verb that no other preposition, clause or speech verb
 * keeps off; "who", "that", "while" and the like end the search.
 */
final class Acts {

    private static final double SURE = 0.8;
    private static final double UNSURE = 0.5;
    private static final int OBJECT_REACH = 9;
    private static final int PREPOSITION_REACH = 12;
    private static final Set<String> MODALS =
            Set.of("would", "could", "may", "might", "should", "can", "if", "must", "to");
    private static final Set<String> NEGATIONS =
            Set.of("not", "never", "refused", "refuses", "declined", "failed", "cannot", "no", "without", "refusing");
    private static final Set<String> BE =
            Set.of("is", "are", "was", "were", "be", "been", "being", "get", "got", "gets");
    private static final Set<String> PREPOSITIONS = Set.of(
            "with", "against", "at", "on", "to", "for", "over", "from", "in", "by", "into", "about", "after", "before",
            "during", "near", "towards", "toward", "under", "through", "as", "amid", "despite", "since", "until",
            "between");
    private static final Set<String> CLAUSES = Set.of(
            "that", "which", "who", "but", "while", "when", "because", "if", "where", "whose", "whether", "than");

    private static final Set<String> SUBJECT_WORDS = Set.of(
            "will",
            "he",
            "she",
            "they",
            "we",
            "i",
            "who",
            "and",
            "it",
            "not",
            "has",
            "have",
            "had",
            "did",
            "country",
            "leader",
            "minister",
            "president",
            "leaders",
            "troops",
            "forces",
            "government");

    private final Verbs verbs;
    private final Subjects subjects;

    Acts(Verbs verbs, Subjects subjects) {
        this.verbs = verbs;
        this.subjects = subjects;
    }

    List<Act> in(Line line) {
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < line.words().size(); i++) {
            Map<String, Double> strengths = verbs.strengths(line.lower(i));
            if (!strengths.isEmpty() && line.partyAt(i) == null && isVerb(line, i)) {
                act(line, i, strengths, acts);
            }
        }
        return acts;
    }

    private void act(Line line, int verb, Map<String, Double> strengths, List<Act> acts) {
        Subject subject = subjects.before(line, verb);
        List<Party> doers = subject == null ? List.of() : subject.all();
        if (isPassive(line, verb)) {
            Double strength = strengths.get(Verbs.DIRECT);
            Party agent = strength == null ? null : afterPreposition(line, verb, "by");
            if (strength != null && agent != null) {
                List<Party> agents = new ArrayList<>(List.of(agent));
                agents.addAll(Listed.with(line, agent, true));
                agents.forEach(by -> doers.forEach(target -> add(line, verb, by, target, strength, acts)));
            }
            return;
        }
        strengths.forEach((preposition, strength) -> {
            Party object = preposition.equals(Verbs.DIRECT)
                    ? directObject(line, verb)
                    : afterPreposition(line, verb, preposition);
            if (object != null) {
                doers.forEach(doer -> add(line, verb, doer, object, strength, acts));
            }
        });
    }

    private static void add(Line line, int verb, Party holder, Party object, double strength, List<Act> acts) {
        boolean negated = precededBy(line, verb, NEGATIONS, 3);
        double confidence = precededBy(line, verb, MODALS, 2) ? UNSURE : SURE;
        Party last = null;
        for (Party target : line.parties()) {
            boolean listed = last != null
                    && target.begin() >= last.end()
                    && PhraseGap.lists(line.text().substring(last.end(), target.begin()));
            if (target.equals(object) || listed) {
                last = target;
                if (!holder.sameSide(target)) {
                    acts.add(new Act(holder, target, negated ? strength * -0.5 : strength, confidence));
                }
            }
        }
    }

    /** Many forms are nouns too ("attacks", "support"): those count only right after a name, "to", a modal or an auxiliary. */
    private static boolean isVerb(Line line, int i) {
        String form = line.lower(i);
        if (form.endsWith("ed") || form.endsWith("ing")) {
            return i > 0
                    && !line.lower(i - 1).equals("the")
                    && !line.lower(i - 1).equals("a");
        }
        if (i == 0) {
            return false;
        }
        String previous = line.lower(i - 1);
        boolean adverb =
                previous.endsWith("ly") || previous.equals("also") || previous.equals("not") || previous.equals("then");
        int before = adverb ? i - 2 : i - 1;
        String word = line.lower(before);
        boolean afterName = before >= 0 && line.partyAt(before) != null && !previous.equals("'s");
        return afterName || MODALS.contains(word) || SUBJECT_WORDS.contains(word);
    }

    private static boolean isPassive(Line line, int verb) {
        return !line.lower(verb).endsWith("ing") && precededBy(line, verb, BE, 2);
    }

    private static boolean precededBy(Line line, int verb, Set<String> words, int reach) {
        for (int back = 1; back <= reach && verb - back >= 0; back++) {
            String word = line.lower(verb - back);
            if (words.contains(word) || (words.contains("not") && word.endsWith("n't"))) {
                return true;
            }
            if (line.partyAt(verb - back) != null) {
                return false;
            }
        }
        return false;
    }

    private @Nullable Party directObject(Line line, int verb) {
        for (int i = verb + 1; i < line.words().size() && i - verb <= OBJECT_REACH; i++) {
            Party party = line.partyAt(i);
            if (party != null) {
                return line.head(party);
            }
            String word = line.lower(i);
            if (PREPOSITIONS.contains(word)
                    || ends(line, i)
                    || (word.equals("of") && !verbs.strengths(line.lower(i - 1)).isEmpty())) {
                return null;
            }
        }
        return null;
    }

    private @Nullable Party afterPreposition(Line line, int verb, String preposition) {
        int found = -1;
        for (int i = verb + 1;
                i < line.words().size() && i - Math.max(verb, found) <= (found < 0 ? PREPOSITION_REACH : 6);
                i++) {
            Party party = line.partyAt(i);
            if (found >= 0 && party != null) {
                return line.head(party);
            }
            if (ends(line, i)) {
                return null;
            }
            if (line.lower(i).equals(preposition)) {
                found = i;
            } else if (found >= 0 && PREPOSITIONS.contains(line.lower(i))) {
                found = -1;
            }
        }
        return null;
    }

    private boolean ends(Line line, int i) {
        Word word = line.words().get(i);
        char mark = line.before(i);
        return CLAUSES.contains(word.lower())
                || SpeechVerbs.contains(word.lower())
                || mark == ';'
                || mark == ':'
                || (mark == '-' && line.text().charAt(word.begin() - 1) == ' ');
    }
}
