package org.entente.aggregate.comention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.aggregate.contribution.Delta.PairDelta;
import org.entente.aggregate.contribution.EventHour;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the counts of pairs exact under signed deltas. Windows end with the clock's hour, and the clock is the greatest
 * event-time hour it was told: an hour leaves a window when the clock has moved on, never because time passes outside.
 */
public final class CoMentionCounter {

    private static final byte[] PRESENT = new byte[0];
    private static final String CLOCK = "clock";

    private final CoMentionTables tables;
    private final int[] windows;
    private final CoMentionSink sink;
    private int clock;

    /** @param windows the lengths of the windows in hours */
    public CoMentionCounter(CoMentionTables tables, int[] windows, CoMentionSink sink) {
        this.tables = tables;
        this.windows = windows.clone();
        this.sink = sink;
        Integer kept = tables.clock().get(CLOCK);
        this.clock = kept == null ? -1 : kept;
    }

    /** Moves the clock to the hour if it is later, and takes out of each window the hours that have left it. */
    public void advance(int hour) {
        if (hour <= clock) {
            return;
        }
        if (clock >= 0) {
            expire(clock, hour);
        }
        clock = hour;
        tables.clock().put(CLOCK, hour);
    }

    /** Takes one article into the counts of the pair, or out of them. */
    public void apply(String pair, PairDelta delta) {
        advance(delta.hour());
        CoMentionTotals totals = tables.totals().get(pair);
        if (totals == null) {
            totals = new CoMentionTotals(windows.length + 1);
            partners(pair, PRESENT);
        }
        PairChange change = new PairChange(tables.hours(), tables.members(), pair);
        change.apply(delta);
        CoMentionHour changed = change.hour(delta.hour());
        BitSet touched = new BitSet();
        for (Map.Entry<Integer, Tally> moved : change.moved().entrySet()) {
            for (int window = 0; window <= windows.length; window++) {
                if (holds(window, moved.getKey())) {
                    totals.add(window, moved.getValue(), 1);
                    touched.set(window);
                }
            }
        }
        change.save((key, existence) -> tables.hourIndex().put(key, existence ? PRESENT : null));
        save(pair, totals);
        sink.hourly(pair, delta.hour(), changed.tally());
        emit(pair, totals, touched);
    }

    private boolean holds(int window, int hour) {
        return window == windows.length || hour > clock - windows[window];
    }

    private void expire(int from, int to) {
        Map<String, CoMentionTotals> changed = new HashMap<>();
        Map<String, BitSet> touched = new HashMap<>();
        for (int window = 0; window < windows.length; window++) {
            int place = window;
            // Clock c: the window holds the hours h with c - length < h <= c.
            for (String key : leaving(from - windows[window] + 1L, Math.min(from, to - windows[window]))) {
                String pair = key.substring(9);
                CoMentionHour hour = tables.hours().get(pair + '|' + key.substring(0, 8));
                CoMentionTotals totals = changed.computeIfAbsent(pair, this::totalsOf);
                if (hour == null) {
                    throw new IllegalStateException("co-mention-hour-index has " + key + ", co-mention-hours does not");
                }
                totals.add(place, hour.credit(), -1);
                touched.computeIfAbsent(pair, any -> new BitSet()).set(place);
            }
        }
        clock = to;
        changed.forEach((pair, totals) -> {
            save(pair, totals);
            emit(pair, totals, touched.getOrDefault(pair, new BitSet()));
        });
    }

    private List<String> leaving(long first, long last) {
        List<String> keys = new ArrayList<>();
        if (last >= 0 && last >= first) {
            tables.hourIndex().ascend(EventHour.key(first), EventHour.key(last) + '}', (key, any) -> keys.add(key));
        }
        return keys;
    }

    private CoMentionTotals totalsOf(String pair) {
        CoMentionTotals totals = tables.totals().get(pair);
        if (totals == null) {
            throw new IllegalStateException("co-mention-hour-index has " + pair + ", co-mention-totals does not");
        }
        return totals;
    }

    private void save(String pair, CoMentionTotals totals) {
        boolean gone = totals.all().articles() == 0;
        tables.totals().put(pair, gone ? null : totals);
        if (gone) {
            partners(pair, null);
        }
    }

    private void partners(String pair, byte @Nullable [] existence) {
        int bar = pair.indexOf('|');
        tables.partners().put(pair, existence);
        tables.partners().put(pair.substring(bar + 1) + '|' + pair.substring(0, bar), existence);
    }

    private void emit(String pair, CoMentionTotals totals, BitSet touched) {
        for (int window = 0; window < windows.length; window++) {
            if (touched.get(window)) {
                sink.rolling(pair, window, totals.counts(window), clock + 1);
            }
        }
    }
}
