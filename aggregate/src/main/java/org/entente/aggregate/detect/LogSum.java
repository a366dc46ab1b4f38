package org.entente.aggregate.detect;

/** The logarithm of a sum of numbers that are too large to be added up, given by their logarithms. */
public final class LogSum {

    private double greatest = Double.NEGATIVE_INFINITY;
    private double scaled;

    /**
     * Adds one more.
     *
     * @return whether it is the greatest so far
     */
    public boolean add(double logarithm) {
        if (logarithm > greatest) {
            scaled = scaled * Math.exp(greatest - logarithm) + 1;
            greatest = logarithm;
            return true;
        }
        if (logarithm > Double.NEGATIVE_INFINITY) {
            scaled += Math.exp(logarithm - greatest);
        }
        return false;
    }

    /** The logarithm of the sum; negative infinity for none. */
    public double value() {
        return greatest + Math.log(scaled);
    }
}
