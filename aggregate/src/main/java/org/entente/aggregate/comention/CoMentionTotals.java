package org.entente.aggregate.comention;

import java.util.Arrays;

/** One pair over every window as of the clock, the configured ones in their order and then all time. */
public final class CoMentionTotals {

    private final Tally[] tallies;

    /** Nothing in any window. */
    CoMentionTotals(int windows) {
        tallies = new Tally[windows];
        Arrays.fill(tallies, Tally.NONE);
    }

    /** The totals as they were; the array is taken over. */
    public CoMentionTotals(Tally[] tallies) {
        this.tallies = tallies;
    }

    /** How many windows, all time included. */
    public int size() {
        return tallies.length;
    }

    /** The counts of the window at that place; the last one is all time. */
    public Tally counts(int window) {
        return tallies[window];
    }

    /** The counts over all time. */
    public Tally all() {
        return tallies[tallies.length - 1];
    }

    void add(int window, Tally tally, int sign) {
        tallies[window] = tallies[window].plus(tally, sign);
    }
}
