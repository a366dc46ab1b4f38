package org.entente.aggregate.stance;

import org.entente.aggregate.article.EventHour;
import org.entente.aggregate.change.StanceSpan;
import org.entente.aggregate.change.StanceTally;
import org.entente.aggregate.contribution.Changes;
import org.entente.aggregate.contribution.Delta.StanceDelta;
import org.entente.aggregate.contribution.KeyedDelta;
import org.entente.aggregate.table.HourIndex;
import org.jspecify.annotations.Nullable;

/** Keeps the scores of holders on targets, and the words behind them, exact under signed deltas, in event time. */
public final class StanceCounter {

    private static final String CLOCK = "clock";

    private final StanceTables tables;
    private final HourIndex index;
    private final StanceSink sink;
    private int clock;

    /** Goes on from what the tables hold. */
    public StanceCounter(StanceTables tables, StanceSink sink) {
        this.tables = tables;
        this.index = new HourIndex(tables.hourIndex());
        this.sink = sink;
        Integer kept = tables.clock().get(CLOCK);
        this.clock = kept == null ? -1 : kept;
    }

    /** The latest event-time hour; -1 for none. */
    public int clock() {
        return clock;
    }

    /** Moves the clock on if it is behind, then takes the scores of the article in and out. */
    public void apply(Changes changes) {
        if (changes.clock() > clock) {
            clock = changes.clock();
            tables.clock().put(CLOCK, clock);
            sink.closed(clock);
        }
        HourIndex.Edit edit = index.edit(changes.article());
        for (KeyedDelta change : changes.deltas()) {
            if (change.delta() instanceof StanceDelta delta) {
                apply(change.key(), delta);
                edit.apply(delta.hour(), change.key(), delta.sign());
            }
        }
        edit.save();
    }

    private void apply(String key, StanceDelta delta) {
        String hourKey = key + '|' + EventHour.key(delta.hour());
        StanceTally one = StanceTally.of(delta.score());
        StanceTally hour = orNone(tables.hours().get(hourKey)).plus(one, delta.sign());
        tables.hours().put(hourKey, hour.n() == 0 ? null : hour);
        tables.spans()
                .put(
                        hourKey + '|' + delta.article(),
                        delta.sign() < 0
                                ? null
                                : new StanceSpan(
                                        delta.article(),
                                        delta.hour(),
                                        delta.score(),
                                        delta.isQuoted(),
                                        delta.evidence()));
        StanceTally all = orNone(tables.totals().get(key)).plus(one, delta.sign());
        tables.totals().put(key, all.n() == 0 ? null : all);
        sink.hourly(key, delta.hour(), hour, all.n(), delta.sign());
    }

    private static StanceTally orNone(@Nullable StanceTally tally) {
        return tally == null ? StanceTally.NONE : tally;
    }
}
