package org.entente.aggregate.comention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.aggregate.contribution.Changes;
import org.entente.aggregate.contribution.Delta.PairDelta;
import org.entente.aggregate.contribution.KeyedDelta;
import org.entente.aggregate.table.HourIndex;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the counts of pairs exact under signed deltas. Windows end with the clock's hour, and the clock is the greatest
 * event-time hour it was told: an hour leaves a window when the clock has moved on, never because time passes outside.
 * Hours are told with every delta, windows once for all that an article changes.
 */
public final class CoMentionCounter {

    /** Where one row for all of a pair costs no more than the four or more rows that one more article else changes. */
    public static final int FEW = 8;

    private static final byte[] PRESENT = new byte[0];
    private static final String CLOCK = "clock";

    private final CoMentionTables tables;
    private final HourIndex index;
    private final int[] windows;
    private final int few;
    private final CoMentionSink sink;
    private final Map<String, Work> working = new LinkedHashMap<>();
    private int clock;

    /** A pair that is being changed, and the windows whose counts are to be told. */
    private static final class Work {

        private final CoMentionPair pair;
        private final boolean isNew;
        private final BitSet touched = new BitSet();
        private boolean isChanged;

        private Work(@Nullable CoMentionPair kept) {
            this.pair = kept == null ? CoMentionPair.few(new ArrayList<>(1)) : kept;
            this.isNew = kept == null;
        }
    }

    /**
     * Goes on from what the tables hold.
     *
     * @param windows the lengths of the windows in hours
     * @param few how many articles a pair may have before its totals are kept, such as {@link #FEW}
     */
    public CoMentionCounter(CoMentionTables tables, int[] windows, int few, CoMentionSink sink) {
        this.tables = tables;
        this.index = new HourIndex(tables.hourIndex());
        this.windows = windows.clone();
        this.few = few;
        this.sink = sink;
        Integer kept = tables.clock().get(CLOCK);
        this.clock = kept == null ? -1 : kept;
    }

    /** Moves the clock on if it is behind, then takes the pairs of the article in and out. */
    public void apply(Changes changes) {
        working.clear();
        advance(changes.clock());
        HourIndex.Edit edit = index.edit(changes.article());
        for (KeyedDelta change : changes.deltas()) {
            if (change.delta() instanceof PairDelta delta) {
                apply(change.key(), delta);
                edit.apply(delta.hour(), change.key(), delta.sign());
            }
        }
        edit.save(sink::volume);
        working.forEach(this::save);
        working.clear();
    }

    private void advance(int hour) {
        if (hour <= clock) {
            return;
        }
        int from = clock;
        clock = hour;
        tables.clock().put(CLOCK, hour);
        sink.closed(hour);
        for (int window = 0; window < windows.length && from >= 0; window++) {
            expire(window, from);
        }
    }

    /** Takes the hours that left the window out: at clock c it holds the hours h with c - length < h <= c. */
    private void expire(int window, int from) {
        index.between(from - windows[window] + 1L, Math.min(from, clock - windows[window]))
                .forEach((hour, pairs) -> pairs.forEach(pair -> {
                    Work work = work(pair);
                    work.touched.set(window);
                    CoMentionTotals totals = work.pair.totals();
                    if (totals != null) {
                        work.isChanged = true;
                        CoMentionHour gone = tables.hours().get(PairChange.key(pair, hour));
                        if (gone == null) {
                            throw new IllegalStateException("co-mention-hour-index has " + pair + " at " + hour
                                    + ", co-mention-hours does not");
                        }
                        totals.add(window, gone.credit(), -1);
                    }
                }));
    }

    private void apply(String pair, PairDelta delta) {
        Work work = work(pair);
        work.isChanged = true;
        CoMentionPair kept = work.pair;
        if (kept.totals() == null && (delta.sign() < 0 || kept.entries().size() < few)) {
            applyToFew(pair, work, delta);
            return;
        }
        if (kept.totals() == null) {
            CoMentionTotals grown = new CoMentionTotals(windows.length + 1);
            kept.grow(grown).forEach(entry -> applyToMany(pair, grown, delta(entry), new BitSet()));
        }
        CoMentionTotals totals = kept.totals();
        if (totals != null) {
            Tally hour = applyToMany(pair, totals, delta, work.touched);
            sink.hourly(pair, delta.hour(), hour, kept.articles(), delta.sign());
        }
    }

    private void applyToFew(String pair, Work work, PairDelta delta) {
        CoMentionPair.Entry entry =
                new CoMentionPair.Entry(delta.hour(), delta.mentions(), delta.story(), delta.source());
        if (delta.sign() > 0) {
            work.pair.add(entry);
        } else if (!work.pair.remove(entry)) {
            throw new IllegalStateException("co-mention-pairs has no " + entry + " of " + pair + " to take out");
        }
        for (int window = 0; window < windows.length; window++) {
            if (holds(window, delta.hour())) {
                work.touched.set(window);
            }
        }
        sink.hourly(pair, delta.hour(), work.pair.hour(delta.hour()), work.pair.articles(), delta.sign());
    }

    private Tally applyToMany(String pair, CoMentionTotals totals, PairDelta delta, BitSet touched) {
        PairChange change = new PairChange(tables.hours(), tables.members(), pair);
        change.apply(delta);
        change.moved().forEach((hour, moved) -> {
            for (int window = 0; window <= windows.length; window++) {
                if (holds(window, hour)) {
                    totals.add(window, moved, 1);
                    touched.set(window);
                }
            }
        });
        change.save();
        return change.hour(delta.hour()).tally();
    }

    private boolean holds(int window, int hour) {
        return window == windows.length || hour > clock - windows[window];
    }

    private Work work(String pair) {
        return working.computeIfAbsent(pair, key -> new Work(tables.pairs().get(key)));
    }

    private void save(String pair, Work work) {
        boolean gone = work.pair.isEmpty();
        if (work.isChanged) {
            tables.pairs().put(pair, gone ? null : work.pair);
        }
        if (gone != work.isNew) {
            partner(pair, gone ? null : PRESENT);
        }
        for (int window = 0; window < windows.length; window++) {
            if (work.touched.get(window)) {
                sink.rolling(pair, window, work.pair.counts(window, windows, clock), clock + 1);
            }
        }
    }

    private void partner(String pair, byte @Nullable [] existence) {
        int bar = pair.indexOf('|');
        tables.partners().put(pair.substring(bar + 1) + '|' + pair.substring(0, bar), existence);
    }

    private static PairDelta delta(CoMentionPair.Entry entry) {
        return new PairDelta(1, entry.hour(), entry.mentions(), entry.story(), entry.source());
    }
}
