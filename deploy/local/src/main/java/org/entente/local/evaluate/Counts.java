package org.entente.local.evaluate;

/**
 * How a class was found.
 *
 * @param right found and wanted
 * @param found all found
 * @param wanted all wanted
 */
public record Counts(long right, long found, long wanted) {

    static final Counts NONE = new Counts(0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(right + other.right, found + other.found, wanted + other.wanted);
    }

    /** Share of what was found that is right; 0 where nothing was. */
    public double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    /** Share of what was wanted that was found; 0 where nothing was. */
    public double recall() {
        return wanted == 0 ? 0 : (double) right / wanted;
    }

    /** The harmonic mean of both. */
    public double f1() {
        return found + wanted == 0 ? 0 : 2.0 * right / (found + wanted);
    }
}
