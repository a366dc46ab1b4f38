package org.entente.enrich.document;

/**
 * How the text puts an actor.
 *
 * @param score in [-1, 1]
 * @param positive probability of POSITIVE; the three sum to one
 * @param neutral probability of NEUTRAL
 * @param negative probability of NEGATIVE
 */
public record SentimentScore(Polarity label, double score, double positive, double neutral, double negative) {

    /** Surely NEUTRAL. */
    public static final SentimentScore NOTHING_SAID = of(0, 1, 0);

    /** Of three probabilities: the score is that of POSITIVE less that of NEGATIVE, the label the likeliest, NEUTRAL in doubt. */
    public static SentimentScore of(double negative, double neutral, double positive) {
        Polarity likeliest = positive > negative ? Polarity.POSITIVE : Polarity.NEGATIVE;
        boolean isNeutral = neutral >= Math.max(positive, negative);
        return new SentimentScore(
                isNeutral ? Polarity.NEUTRAL : likeliest, positive - negative, positive, neutral, negative);
    }
}
