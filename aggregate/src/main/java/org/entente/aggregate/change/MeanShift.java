package org.entente.aggregate.change;

/**
 * The e-value of two means against one: the Bayes factor of the two-sample t test with a standard normal prior on the
 * difference in standard deviations, in closed form (Gonen, Johnson, Lu, Westfall: The Bayesian two-sample t test, The
 * American Statistician 59, 2005). With right-Haar priors on the common mean and the deviation it is an e-value whatever
 * these are (Perez-Ortiz, Lardy, de Heide, Grunwald: E-statistics, group invariance and anytime-valid testing, Annals of
 * Statistics 52, 2024), as far as the scores are normal.
 */
final class MeanShift {

    /** Scores that hardly differ make no change certain; a floor only makes the e-value smaller. */
    static final double LEAST_DEVIATION = 0.3;

    private MeanShift() {}

    /**
     * The natural logarithm of the e-value.
     *
     * @param n1 observations before, at least 1; {@code sum1} their sum, {@code squares1} that of their squares
     * @param n2 observations since, at least 1, and together at least 3
     */
    static double logE(double n1, double sum1, double squares1, double n2, double sum2, double squares2) {
        double freedom = n1 + n2 - 2;
        double size = n1 * n2 / (n1 + n2);
        double difference = sum2 / n2 - sum1 / n1;
        double t2 = difference * difference * size / variance(n1, sum1, squares1, n2, sum2, squares2);
        return (freedom + 1) / 2 * (Math.log1p(t2 / freedom) - Math.log1p(t2 / (freedom * (1 + size))))
                - Math.log1p(size) / 2;
    }

    /** The pooled variance, at least the square of {@link #LEAST_DEVIATION}. */
    static double variance(double n1, double sum1, double squares1, double n2, double sum2, double squares2) {
        double within = squares1 - sum1 * sum1 / n1 + squares2 - sum2 * sum2 / n2;
        return Math.max(LEAST_DEVIATION * LEAST_DEVIATION, within / (n1 + n2 - 2));
    }
}
