package org.entente.enrich.evaluate;

/** What is right, of how many. */
public final class Score {

    private int right;
    private int marks;

    void add(boolean isRight) {
        marks++;
        right += isRight ? 1 : 0;
    }

    public int right() {
        return right;
    }

    public int marks() {
        return marks;
    }

    /** The share that is right; 1 where there is nothing. */
    public double accuracy() {
        return marks == 0 ? 1 : (double) right / marks;
    }
}
