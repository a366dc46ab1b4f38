package org.entente.aggregate.surge;

import org.entente.aggregate.detect.LogSum;

/**
 * The e-value of a rate that has risen against one that has not. Of {@code n} stories before and since, those since are
 * binomial with the share of the volume since: taking {@code n} as given removes the unknown rate. Against it stand rates
 * that are 2, 4, 8 and so on times as high, weighted alike: a fixed prior on the factor, whatever the volume, which is the
 * Bayes factor with the right-Haar prior on the rate, and in closed form. A beta prior on the share itself would move with
 * the volume, and its e-values would not multiply up from hour to hour.
 */
final class RateRise {

    private static final int FACTORS = 7;
    private static final double LOG_2 = Math.log(2);

    private RateRise() {}

    /**
     * The natural logarithm of the e-value.
     *
     * @param before stories before, in the volume {@code volumeBefore}, above 0
     * @param since stories since, in the volume {@code volumeSince}, above 0
     */
    static double logE(double before, double volumeBefore, double since, double volumeSince) {
        double volume = volumeBefore + volumeSince;
        LogSum sum = new LogSum();
        for (int i = 1; i <= FACTORS; i++) {
            double factor = 1 << i;
            sum.add(since * i * LOG_2 - (before + since) * Math.log((volumeBefore + factor * volumeSince) / volume));
        }
        return sum.value() - Math.log(FACTORS);
    }
}
