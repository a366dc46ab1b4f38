package org.entente.aggregate.change;

/**
 * Scores of one holder on one target, one for each article, summed so that any one can be taken out exactly.
 *
 * @param n how many
 * @param sum their sum, in millionths
 * @param squares the sum of their squares, each rounded to millionths
 */
public record StanceTally(long n, long sum, long squares) {

    /** No score at all. */
    public static final StanceTally NONE = new StanceTally(0, 0, 0);

    /** One score in millionths. */
    public static StanceTally of(int score) {
        return new StanceTally(1, score, Math.round((double) score * score / 1e6));
    }

    /** Both together ({@code sign} 1), or this without the other (-1). */
    public StanceTally plus(StanceTally other, int sign) {
        return new StanceTally(n + sign * other.n, sum + sign * other.sum, squares + sign * other.squares);
    }

    /** The mean score, in [-1, 1]; 0 without scores. */
    public double mean() {
        return n == 0 ? 0 : sum / 1e6 / n;
    }

    /** The sample variance; 0 for fewer than two scores. */
    public double variance() {
        return n < 2 ? 0 : Math.max(0, (squares / 1e6 - n * mean() * mean()) / (n - 1));
    }
}
