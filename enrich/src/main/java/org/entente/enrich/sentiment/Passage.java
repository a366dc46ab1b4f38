package org.entente.enrich.sentiment;

import java.util.List;
import java.util.Set;

/**
 * A stretch of text with what each of its words says.
 *
 * <p>Around a span a word's polarity falls off with its distance: full weight next to the span, none {@value #REACH} words away, halved
 * across a clause boundary. The sums are pressed into (-1, 1) by {@link Scores#ofSum}.
 */
public final class Passage {

    private static final int REACH = 14;
    private static final Set<String> HARM_PREPOSITIONS = Set.of("of", "on", "against", "in", "at", "to");
    private static final Set<String> HARMS = Set.of(
            "aggression",
            "invasion",
            "murder",
            "murders",
            "killing",
            "killings",
            "massacre",
            "massacres",
            "genocide",
            "occupation",
            "assault",
            "assaults",
            "slaughter",
            "atrocities",
            "violence",
            "crimes",
            "abduction",
            "destruction",
            "threat",
            "threats",
            "attack",
            "attacks",
            "war",
            "hatred",
            "abuse",
            "exploitation",
            "bombardment",
            "murdering",
            "violating");

    private final String text;
    private final List<Word> words;
    private final double[] polarities;

    Passage(String text, List<Word> words, double[] polarities) {
        this.text = text;
        this.words = words;
        this.polarities = polarities;
    }

    /** The weighted sum around the span {@code [begin, end)}; the span's own words say nothing. */
    public double around(int begin, int end) {
        int first = firstEndingAfter(begin);
        int last = lastBeginningBefore(end);
        double sum = 0;
        for (int i = Math.max(0, first - REACH); i < Math.min(polarities.length, last + 1 + REACH); i++) {
            double polarity = polarities[i];
            boolean inSpan = i >= first && i <= last;
            if (polarity != 0 && !inSpan && !(polarity < 0 && isDoneTo(i, first))) {
                int distance = i < first ? first - i : i - last;
                double near = Math.max(0, 1 - (distance - 1) / (double) REACH);
                sum += polarity * near * (crossesClause(text, words.get(i), begin, end) ? 0.5 : 1);
            }
        }
        return sum;
    }

    /** The plain sum, whatever the distance. */
    public double sum() {
        double sum = 0;
        for (double polarity : polarities) {
            sum += polarity;
        }
        return sum;
    }

    /** "The invasion of X", "an attack on X": the harm is done to X, so it puts X in no bad light. */
    private boolean isDoneTo(int i, int first) {
        boolean close = first - i >= 2 && first - i <= 4;
        return close
                && HARMS.contains(words.get(i).lower())
                && HARM_PREPOSITIONS.contains(words.get(i + 1).lower());
    }

    private static boolean crossesClause(String text, Word word, int begin, int end) {
        int from = Math.min(end, word.end());
        int to = Math.max(begin, word.begin());
        for (int i = Math.max(0, from); i < to; i++) {
            char c = text.charAt(i);
            if (c == ';'
                    || c == ':'
                    || c == '“'
                    || c == '”'
                    || text.startsWith(" but ", i)
                    || text.startsWith(" while ", i)) {
                return true;
            }
        }
        return false;
    }

    private int firstEndingAfter(int begin) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).end() <= begin) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int lastBeginningBefore(int end) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).begin() < end) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
