package org.entente.enrich.sentiment;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.entente.enrich.resource.Tables;

/**
 * Words with the light they cast, in [-1, 1], and the small words that turn or strengthen them.
 *
 * <p>Distilled from VADER (Hutto and Gilbert, "VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social
 * Media Text", ICWSM 2014) by {@code training/distil_sentiment.py}. Immutable, so safe to share between threads.
 */
public final class Lexicon {

    private static final Set<String> NEGATIONS = Set.of(
            "not", "no", "never", "neither", "nor", "none", "without", "cannot", "hardly", "rarely", "seldom",
            "despite", "denied", "denies", "deny", "lack", "lacks", "fails", "refused", "refuses");
    private static final Map<String, Double> DEGREES = Map.ofEntries(
            Map.entry("very", 1.3),
            Map.entry("extremely", 1.4),
            Map.entry("deeply", 1.3),
            Map.entry("highly", 1.3),
            Map.entry("most", 1.2),
            Map.entry("more", 1.1),
            Map.entry("really", 1.2),
            Map.entry("totally", 1.3),
            Map.entry("completely", 1.3),
            Map.entry("utterly", 1.4),
            Map.entry("strongly", 1.3),
            Map.entry("fully", 1.2),
            Map.entry("great", 1.3),
            Map.entry("grave", 1.3),
            Map.entry("serious", 1.2),
            Map.entry("so", 1.1),
            Map.entry("slightly", 0.6),
            Map.entry("somewhat", 0.7),
            Map.entry("barely", 0.4),
            Map.entry("partly", 0.6),
            Map.entry("less", 0.5),
            Map.entry("almost", 0.8),
            Map.entry("mildly", 0.6));

    private final Map<String, Double> polarities;

    private Lexicon(Map<String, Double> polarities) {
        this.polarities = new HashMap<>(polarities);
    }

    /** Reads the lexicon that ships with this module. */
    public static Lexicon load() {
        Map<String, Double> polarities = new HashMap<>();
        Tables.rows(Lexicon.class, "lexicon", 2).forEach(row -> polarities.put(row[0], Double.valueOf(row[1])));
        return new Lexicon(polarities);
    }

    /** The light the lower-case word casts, 0 for a word that casts none. */
    public double polarity(String word) {
        return polarities.getOrDefault(word, 0.0);
    }

    boolean negates(String word) {
        return NEGATIONS.contains(word) || word.endsWith("n't");
    }

    /** How much the word strengthens (above 1) or weakens the one after it; 1 for most words. */
    double degree(String word) {
        return DEGREES.getOrDefault(word, 1.0);
    }
}
