package org.entente.aggregate.stance;

import java.util.List;

/**
 * One holder on one target as of the clock.
 *
 * @param recent the recent stretch that a change is looked for in
 * @param longer the recent stretch and the one before it together
 * @param all all time
 * @param level the direction of the change last told, as long as it holds: 1, -1, or 0 for none
 * @param evidence the latest few, latest first
 */
public record StanceTotals(
        StanceTally recent, StanceTally longer, StanceTally all, int level, List<Evidence> evidence) {

    static final StanceTotals NONE =
            new StanceTotals(StanceTally.NONE, StanceTally.NONE, StanceTally.NONE, 0, List.of());

    /** The stretch before the recent one. */
    public StanceTally before() {
        return longer.plus(recent, -1);
    }

    StanceTotals atLevel(int now) {
        return new StanceTotals(recent, longer, all, now, evidence);
    }
}
