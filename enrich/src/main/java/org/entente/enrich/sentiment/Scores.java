package org.entente.enrich.sentiment;

import org.entente.enrich.document.Polarity;
import org.entente.enrich.document.SentimentScore;

/**
 * Makes a score, its label and its probabilities out of a sum of polarities.
 *
 * <p>The probabilities are a softmax over {@code SLOPE * (score - MARGIN)}, 0 and {@code SLOPE * (-score - MARGIN)}: they sum
 * to one, and NEUTRAL is likeliest exactly while |score| is at most the margin.
 */
public final class Scores {

    private static final double SQUEEZE = 1.0;
    private static final double SLOPE = 6;
    private static final double MARGIN = 0.2;

    private Scores() {}

    /** Presses a sum of polarities into (-1, 1): s / sqrt(s² + 1), VADER's normalisation for polarities a quarter as large. */
    public static SentimentScore ofSum(double sum) {
        return of(sum / Math.sqrt(sum * sum + SQUEEZE));
    }

    /** The score, cut to [-1, 1], with its label and probabilities. */
    public static SentimentScore of(double value) {
        double score = Math.max(-1, Math.min(1, value));
        double positive = Math.exp(SLOPE * (score - MARGIN));
        double negative = Math.exp(SLOPE * (-score - MARGIN));
        double total = positive + 1 + negative;
        return new SentimentScore(label(score), score, positive / total, 1 / total, negative / total);
    }

    private static Polarity label(double score) {
        if (score > MARGIN) {
            return Polarity.POSITIVE;
        }
        return score < -MARGIN ? Polarity.NEGATIVE : Polarity.NEUTRAL;
    }
}
