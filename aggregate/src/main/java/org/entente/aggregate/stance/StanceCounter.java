package org.entente.aggregate.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.aggregate.change.Change;
import org.entente.aggregate.change.ChangeRule;
import org.entente.aggregate.contribution.Delta.StanceDelta;
import org.entente.aggregate.contribution.EventHour;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the scores of holders on targets exact under signed deltas, in event time, and tells of changes. A change is
 * looked for when a score comes in and when the clock moves on, not when one is taken out: a correction takes out before
 * it puts in, and must not tell the same change twice.
 */
public final class StanceCounter {

    private static final int KEPT_EVIDENCE = 6;
    private static final byte[] PRESENT = new byte[0];
    private static final String CLOCK = "clock";
    private static final int LONGER_HOURS = ChangeRule.RECENT_HOURS + ChangeRule.BEFORE_HOURS;

    private final StanceTables tables;
    private final StanceSink sink;
    private int clock;

    /** Goes on from what the tables hold. */
    public StanceCounter(StanceTables tables, StanceSink sink) {
        this.tables = tables;
        this.sink = sink;
        Integer kept = tables.clock().get(CLOCK);
        this.clock = kept == null ? -1 : kept;
    }

    /** Moves the clock to the hour if it is later, and takes out of each stretch the hours that have left it. */
    public void advance(int hour) {
        if (hour <= clock) {
            return;
        }
        int from = clock;
        clock = hour;
        tables.clock().put(CLOCK, hour);
        Map<String, StanceTotals> changed = new HashMap<>();
        if (from >= 0) {
            expire(changed, from, ChangeRule.RECENT_HOURS, true);
            expire(changed, from, LONGER_HOURS, false);
        }
        changed.forEach((key, totals) -> tables.totals().put(key, told(key, totals)));
    }

    /** Takes one article's score in, or out. */
    public void apply(String key, StanceDelta delta) {
        advance(delta.hour());
        String hourKey = key + '|' + EventHour.key(delta.hour());
        StanceTally one = StanceTally.of(delta.score());
        StanceTally hour = orNone(tables.hours().get(hourKey)).plus(one, delta.sign());
        boolean exists = hour.n() != 0;
        tables.hours().put(hourKey, exists ? hour : null);
        tables.hourIndex().put(EventHour.key(delta.hour()) + '|' + key, exists ? PRESENT : null);
        sink.hourly(key, delta.hour(), hour);

        StanceTotals kept = tables.totals().get(key);
        StanceTotals before = kept == null ? StanceTotals.NONE : kept;
        StanceTotals totals = new StanceTotals(
                holds(ChangeRule.RECENT_HOURS, delta) ? before.recent().plus(one, delta.sign()) : before.recent(),
                holds(LONGER_HOURS, delta) ? before.longer().plus(one, delta.sign()) : before.longer(),
                before.all().plus(one, delta.sign()),
                before.level(),
                evidence(before.evidence(), delta));
        if (delta.sign() > 0) {
            totals = told(key, totals);
        }
        tables.totals().put(key, totals.all().n() == 0 ? null : totals);
    }

    private boolean holds(int length, StanceDelta delta) {
        return delta.hour() > clock - length;
    }

    private void expire(Map<String, StanceTotals> changed, int from, int length, boolean recent) {
        long first = from - length + 1L;
        long last = Math.min(from, clock - length);
        if (last < 0 || last < first) {
            return;
        }
        List<String> leaving = new ArrayList<>();
        tables.hourIndex().ascend(EventHour.key(first), EventHour.key(last) + '}', (key, any) -> leaving.add(key));
        for (String entry : leaving) {
            String key = entry.substring(9);
            StanceTally gone = orNone(tables.hours().get(key + '|' + entry.substring(0, 8)));
            StanceTotals totals = changed.computeIfAbsent(key, this::totalsOf);
            changed.put(
                    key,
                    new StanceTotals(
                            recent ? totals.recent().plus(gone, -1) : totals.recent(),
                            recent ? totals.longer() : totals.longer().plus(gone, -1),
                            totals.all(),
                            totals.level(),
                            totals.evidence()));
        }
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
            sink.changed(key, change.get(), clock + 1, totals.evidence());
        }
        return totals.atLevel(level);
    }

    private static List<Evidence> evidence(List<Evidence> kept, StanceDelta delta) {
        List<Evidence> evidence = new ArrayList<>(kept);
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
