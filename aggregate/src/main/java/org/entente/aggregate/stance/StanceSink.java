package org.entente.aggregate.stance;

import org.entente.aggregate.change.StanceTally;

/** Where changed measures go. */
public interface StanceSink {

    /** The clock has come to this hour: those before it are closed. */
    void closed(int clock);

    /**
     * The scores of one hour; a tally without scores means that there is nothing left to tell.
     *
     * @param articles how many there are now over all time
     * @param sign 1 where one has come in, -1 where one has gone
     */
    void hourly(String holderAndTarget, int hour, StanceTally tally, long articles, int sign);
}
