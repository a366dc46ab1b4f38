package org.entente.enrich.gazetteer;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a story must say, or must not, for a name to stand for the actor of the tables.
 *
 * @param confirming words that settle it for the actor
 * @param opposing words that speak against it where none confirms
 * @param untilConfirmed whether the name stands for something else where no word of either kind is there
 */
public record Doubt(Set<String> confirming, Set<String> opposing, boolean untilConfirmed) {

    private static final String UNTIL_CONFIRMED = "!";

    public Doubt {
        confirming = Set.copyOf(confirming);
        opposing = Set.copyOf(opposing);
    }

    static Doubt of(String confirming, String opposing) {
        Set<String> words = words(confirming);
        Set<String> confirmed = new HashSet<>(words);
        boolean strict = confirmed.remove(UNTIL_CONFIRMED);
        return new Doubt(confirmed, words(opposing), strict);
    }

    /** Whether the name stands for the actor in a story of which {@code says} tells which words it has. */
    public boolean isSettled(Predicate<String> says) {
        return confirming.stream().anyMatch(says)
                || (!untilConfirmed && opposing.stream().noneMatch(says));
    }

    private static Set<String> words(String column) {
        return column.isBlank() ? Set.of() : Set.of(column.trim().split(" ", -1));
    }
}
