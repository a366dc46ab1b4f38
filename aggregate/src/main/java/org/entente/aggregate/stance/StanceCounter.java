package org.entente.aggregate.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.aggregate.article.EventHour;
import org.entente.aggregate.change.Change;
import org.entente.aggregate.change.ChangeRule;
import org.entente.aggregate.change.StanceTally;
import org.entente.aggregate.contribution.Changes;
import org.entente.aggregate.contribution.Delta.StanceDelta;
import org.entente.aggregate.contribution.KeyedDelta;
import org.entente.aggregate.table.HourIndex;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the scores of holders on targets exact under signed deltas, in event time, and tells of changes. A change is
 * looked for when a score comes in and when the clock moves on, not when one is taken out: a correction takes out before
 * it puts in, and must not tell the same change twice.
 */
public final class StanceCounter {

    private static final int KEPT_EVIDENCE = 6;
    private static final String CLOCK = "clock";
    private static final int LONGER_HOURS = ChangeRule.RECENT_HOURS + ChangeRule.BEFORE_HOURS;

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

    /** Moves the clock on if it is behind, then takes the scores of the article in and out. */
    public void apply(Changes changes) {
        advance(changes.clock());
        HourIndex.Edit edit = index.edit(changes.article());
        for (KeyedDelta change : changes.deltas()) {
            if (change.delta() instanceof StanceDelta delta) {
                apply(change.key(), delta);
                edit.apply(delta.hour(), change.key(), delta.sign());
            }
        }
        edit.save();
    }

    private void advance(int hour) {
        if (hour <= clock) {
            return;
        }
        int from = clock;
        clock = hour;
        tables.clock().put(CLOCK, hour);
        Map<String, StanceTotals> changed = new LinkedHashMap<>();
        if (from >= 0) {
            expire(changed, from, ChangeRule.RECENT_HOURS, true);
            expire(changed, from, LONGER_HOURS, false);
        }
        changed.forEach((key, totals) -> tables.totals().put(key, told(key, totals)));
    }

    private void apply(String key, StanceDelta delta) {
        String hourKey = key + '|' + EventHour.key(delta.hour());
        StanceTally one = StanceTally.of(delta.score());
        StanceTally hour = orNone(tables.hours().get(hourKey)).plus(one, delta.sign());
        tables.hours().put(hourKey, hour.n() == 0 ? null : hour);
        sink.hourly(key, delta.hour(), hour);

        StanceTotals kept = tables.totals().get(key);
        StanceTotals totals = (kept == null ? StanceTotals.NONE : kept)
                .plus(one, delta.sign(), holds(ChangeRule.RECENT_HOURS, delta), holds(LONGER_HOURS, delta));
        tables.evidence().put(key, totals.all().n() == 0 ? null : evidence(key, delta));
        StanceTotals settled = delta.sign() > 0 ? told(key, totals) : totals;
        tables.totals().put(key, settled.all().n() == 0 ? null : settled);
    }

    private boolean holds(int length, StanceDelta delta) {
        return delta.hour() > clock - length;
    }

    private void expire(Map<String, StanceTotals> changed, int from, int length, boolean recent) {
        index.between(from - length + 1L, Math.min(from, clock - length)).forEach((hour, keys) -> {
            for (String key : keys) {
                StanceTally gone = orNone(tables.hours().get(key + '|' + EventHour.key(hour)));
                changed.put(key, changed.computeIfAbsent(key, this::totalsOf).without(gone, recent));
            }
        });
    }

    private StanceTotals totalsOf(String key) {
        StanceTotals totals = tables.totals().get(key);
        if (totals == null) {
            throw new IllegalStateException("stance-hour-index has " + key + ", stance-totals does not");
        }
        return totals;
    }

    private StanceTotals told(String key, StanceTotals totals) {
        Optional<Change> change = ChangeRule.between(totals.before(), totals.recent());
        int level = change.map(found -> (int) Math.signum(found.score())).orElse(0);
        if (change.isPresent() && level != totals.level()) {
            sink.changed(key, change.get(), clock + 1, evidenceOf(key));
        }
        return totals.atLevel(level);
    }

    private List<Evidence> evidenceOf(String key) {
        List<Evidence> kept = tables.evidence().get(key);
        return kept == null ? List.of() : kept;
    }

    private List<Evidence> evidence(String key, StanceDelta delta) {
        List<Evidence> evidence = new ArrayList<>(evidenceOf(key));
        evidence.removeIf(one -> one.article().equals(delta.article()));
        if (delta.sign() > 0) {
            evidence.add(new Evidence(delta.article(), delta.hour(), delta.score(), delta.evidence()));
            evidence.sort(Comparator.comparingInt(Evidence::hour).reversed().thenComparing(Evidence::article));
        }
        return List.copyOf(evidence.subList(0, Math.min(KEPT_EVIDENCE, evidence.size())));
    }

    private static StanceTally orNone(@Nullable StanceTally tally) {
        return tally == null ? StanceTally.NONE : tally;
    }
}
