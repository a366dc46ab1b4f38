package org.entente.enrich.stance;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.entente.enrich.resource.Tables;

/**
 * Verbs that put their subject for or against their object, and verbs that name it.
 *
 * <p>The acts are distilled from the CAMEO verb patterns by {@code training/distil_stance_verbs.py}. Immutable.
 */
final class Verbs {

    /** The preposition of a direct object. */
    static final String DIRECT = "-";

    private static final Set<String> NAMING = Words.of("""
            called calls calling described describes describing dubbed branded labelled labeled termed
            deemed portrayed denounced hailed praised
            """);

    private final Map<String, Map<String, Double>> strengths;

    private Verbs(Map<String, Map<String, Double>> strengths) {
        this.strengths = new HashMap<>(strengths);
    }

    static Verbs load() {
        Map<String, Map<String, Double>> strengths = new HashMap<>();
        for (String[] row : Tables.rows(Verbs.class, "verbs", 4)) {
            strengths.computeIfAbsent(row[0], form -> new HashMap<>()).put(row[1], Double.valueOf(row[3]));
        }
        return new Verbs(strengths);
    }

    /** Preposition to strength in [-1, 1]; empty for a word that is no such verb. */
    Map<String, Double> strengths(String form) {
        return strengths.getOrDefault(form, Map.of());
    }

    /** Whether the verb gives its object a name: "called him a friend". */
    boolean names(String form) {
        return NAMING.contains(form);
    }
}
