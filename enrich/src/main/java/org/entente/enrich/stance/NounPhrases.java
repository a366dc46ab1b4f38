package org.entente.enrich.stance;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whom a noun phrase is about: "Spain's foreign minister Ana Ruiz", "a spokesman for the junta in Niamey", "the minister". */
final class NounPhrases {

    private static final Set<String> PREPOSITIONS = Words.of("""
            about after against amid among at before behind beside between by close despite during for from in
            into inside like near of on outside over since through to toward towards under until with within
            without
            """);
    private static final Set<String> INDEFINITE = Set.of(
            "a", "an", "one", "two", "three", "some", "several", "another", "many", "other", "few", "most", "senior",
            "local");
    private static final Set<String> FORMER = Set.of("former", "ex", "retired", "ousted");
    private static final Set<String> ARTICLES = Set.of("the", "this", "that", "these", "those", "'s", "own");

    private final Cast cast;

    NounPhrases(Cast cast) {
        this.cast = cast;
    }

    static boolean isPreposition(String word) {
        return PREPOSITIONS.contains(word);
    }

    /** Reads the words from {@code from} up to {@code to}; null if there are none. */
    @Nullable
    Subject read(Line line, int from, int to) {
        if (from >= to) {
            return null;
        }
        int begin = line.words().get(from).begin();
        int end = line.words().get(to - 1).end();
        Subject alone = pronoun(line, from, to);
        if (alone != null) {
            return alone;
        }
        if (isPreposition(line, from)) {
            Party last = line.partyAt(to - 1);
            return last != null && !isPreposition(line, line.firstWordAfter(last.begin()) - 1)
                    ? new Subject(last, last.begin(), end)
                    : null;
        }
        return new Subject(about(line, from, to), begin, end);
    }

    private @Nullable Subject pronoun(Line line, int from, int to) {
        int begin = line.words().get(from).begin();
        int end = line.words().get(to - 1).end();
        String word = line.lower(to - 1);
        if (line.partyAt(to - 1) != null || line.lower(to - 2).equals("the")) {
            return null;
        }
        return switch (word) {
            case "he" -> new Subject(cast.person(line, begin, Sex.MALE), begin, end);
            case "she" -> new Subject(cast.person(line, begin, Sex.FEMALE), begin, end);
            case "it", "they" -> new Subject(cast.body(line, begin), begin, end);
            case "i", "we", "you" -> new Subject(null, begin, end);
            default -> null;
        };
    }

    private @Nullable Party about(Line line, int from, int to) {
        int at = line.words().get(from).begin();
        boolean definite = !INDEFINITE.contains(line.lower(from));
        boolean former = false;
        boolean article = line.lower(from).equals("the");
        Party owner = owner(line, from);
        String noun = "";
        int i = from;
        while (i < to) {
            Party party = line.partyAt(i);
            if (party != null) {
                i = line.firstWordAfter(party.end());
                if (i >= to || isPreposition(line, i)) {
                    return party;
                }
                owner = party;
            } else if (isPreposition(line, i) && !noun.isEmpty()) {
                if (former) {
                    return null;
                }
                return owner != null ? of(line, at, owner, noun, definite) : speaksFor(line, at, i, to, noun, article);
            } else {
                former |= FORMER.contains(line.lower(i)) || line.lower(i).startsWith("ex-");
                boolean participle = !noun.isEmpty() && line.lower(i).endsWith("ed");
                noun = ARTICLES.contains(line.lower(i)) || participle ? noun : line.lower(i);
                i++;
            }
        }
        if (owner != null && !former) {
            return of(line, at, owner, noun, definite);
        }
        return article && !former ? antecedent(line, at, noun) : null;
    }

    private @Nullable Party owner(Line line, int from) {
        int at = line.words().get(from).begin();
        return switch (line.lower(from)) {
            case "his" -> cast.person(line, at, Sex.MALE);
            case "her" -> cast.person(line, at, Sex.FEMALE);
            case "its", "their" -> cast.body(line, at);
            default -> null;
        };
    }

    /** "Spain's minister": its minister if the story has named one, else Spain. */
    private @Nullable Party of(Line line, int at, Party owner, String noun, boolean definite) {
        if (!SpeakerWords.isSpeakingFor(noun)) {
            return null;
        }
        Party holder = definite && SpeakerWords.isOffice(noun) && !owner.person()
                ? cast.holder(line, at, noun, owner.id())
                : null;
        return holder != null ? holder : owner;
    }

    /** "the minister of Spain", "officials at Oxfam". */
    private @Nullable Party speaksFor(Line line, int at, int preposition, int to, String noun, boolean definite) {
        if (!SpeakerWords.isSpeakingFor(noun)) {
            return null;
        }
        for (int i = preposition + 1; i < to; i++) {
            Party party = line.partyAt(i);
            if (party != null) {
                return of(line, at, party, noun, definite);
            }
        }
        return definite ? antecedent(line, at, noun) : null;
    }

    private @Nullable Party antecedent(Line line, int at, String noun) {
        if (SpeakerWords.isOffice(noun)) {
            return cast.holder(line, at, noun, null);
        }
        return SpeakerWords.isBody(noun) ? cast.body(line, at, noun) : null;
    }

    private static boolean isPreposition(Line line, int word) {
        return word >= 0 && word < line.words().size() && line.partyAt(word) == null && isPreposition(line.lower(word));
    }
}
