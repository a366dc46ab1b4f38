package org.entente.aggregate.stance;

import org.entente.aggregate.change.StanceTally;

/**
 * One holder on one target as of the clock.
 *
 * @param recent the recent stretch that a change is looked for in
 * @param longer the recent stretch and the one before it together
 * @param all all time
 * @param level the direction of the change last told, as long as it holds: 1, -1, or 0 for none
 */
public record StanceTotals(StanceTally recent, StanceTally longer, StanceTally all, int level) {

    static final StanceTotals NONE = new StanceTotals(StanceTally.NONE, StanceTally.NONE, StanceTally.NONE, 0);

    /** The stretch before the recent one. */
    public StanceTally before() {
        return longer.plus(recent, -1);
    }

    StanceTotals plus(StanceTally tally, int sign, boolean isRecent, boolean isLonger) {
        return new StanceTotals(
                isRecent ? recent.plus(tally, sign) : recent,
                isLonger ? longer.plus(tally, sign) : longer,
                all.plus(tally, sign),
                level);
    }

    StanceTotals without(StanceTally gone, boolean ofRecent) {
        return new StanceTotals(
                ofRecent ? recent.plus(gone, -1) : recent, ofRecent ? longer : longer.plus(gone, -1), all, level);
    }

    StanceTotals atLevel(int now) {
        return new StanceTotals(recent, longer, all, now);
    }
}
