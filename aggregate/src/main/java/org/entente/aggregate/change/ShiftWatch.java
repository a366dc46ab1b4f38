package org.entente.aggregate.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.aggregate.article.EventHour;
import org.entente.aggregate.detect.Detector;
import org.entente.aggregate.detect.Due;
import org.entente.aggregate.detect.Step;
import org.jspecify.annotations.Nullable;

/**
 * Finds changes of stance in the hours that have closed. What is found depends on the tallies of these hours only, not on
 * the order in which they came to be so: an hour that changes is looked at again, and all after it.
 */
public final class ShiftWatch {

    /** The most hours with a score that are looked at together. */
    public static final int LONGEST = 256;

    private static final int EVIDENCE = 6;
    private static final int HOUR_KEY = 8;

    private final ShiftTables tables;
    private final ChangeSettings settings;
    private final Detector detector;
    private final ShiftSink sink;
    private final Due due;

    /**
     * Goes on from what the tables hold.
     *
     * @param longest the most hours with a score that are looked at together, such as {@link #LONGEST}
     * @param clock the latest event-time hour; -1 for none
     */
    public ShiftWatch(ShiftTables tables, ChangeSettings settings, int longest, int clock, ShiftSink sink) {
        this.tables = tables;
        this.settings = settings;
        this.detector = new Detector(settings.falseAlarms(), longest);
        this.sink = sink;
        this.due = new Due(tables.due(), tables.hourIndex(), clock);
    }

    /** The hours before this one are closed. */
    public void advance(int hour) {
        due.advance(hour);
    }

    /**
     * The scores of an hour have changed.
     *
     * @param articles how many articles there are now over all time
     * @param isLess whether a score was taken out
     */
    public void changed(String key, int hour, long articles, boolean isLess) {
        if (isLess || articles >= 2L * settings.minArticles()) {
            due.changed(key, hour);
        }
    }

    /** Looks at what is due, until nothing is left or about so many hours have been looked at. */
    public void look(int most) {
        int looks = 0;
        Optional<Due.Look> next = due.next();
        while (next.isPresent()) {
            looks += 1 + look(next.get());
            next = looks < most ? due.next() : Optional.empty();
        }
    }

    private int look(Due.Look look) {
        String key = look.key();
        List<Step> known = orNone(tables.steps().get(key));
        List<Step> standing = Step.standing(known, look.from());
        StanceSeries series = series(key, Step.base(standing));
        Detector.Run run = detector.run(standing, look.from(), series);
        Set<Integer> begun =
                run.alarms().stream().map(alarm -> series.hour(alarm.began())).collect(Collectors.toSet());
        known.stream()
                .skip(standing.size())
                .filter(step -> step.isAlarm() && !begun.contains(step.base()))
                .forEach(step -> sink.gone(key, step.base()));
        run.alarms().forEach(alarm -> sink.found(key, shift(key, series, alarm)));
        if (!run.steps().equals(known)) {
            tables.steps().put(key, run.steps().isEmpty() ? null : run.steps());
        }
        return run.looks();
    }

    private StanceSeries series(String key, int base) {
        List<StanceSeries.Hour> observed = new ArrayList<>();
        tables.hours()
                .ascend(
                        key + '|' + EventHour.key(base),
                        key + '|' + EventHour.key(due.clock() - 1L),
                        (row, tally) -> observed.add(
                                new StanceSeries.Hour(EventHour.parse(row.substring(row.length() - HOUR_KEY)), tally)));
        return new StanceSeries(settings, observed);
    }

    private StanceShift shift(String key, StanceSeries series, Detector.Alarm alarm) {
        int began = series.hour(alarm.began());
        int found = series.hour(alarm.last());
        double effect = series.effect(alarm.first(), alarm.began(), alarm.last());
        return new StanceShift(
                began,
                found,
                series.tally(alarm.first(), alarm.began()),
                series.tally(alarm.began(), alarm.last() + 1),
                effect,
                Math.copySign(alarm.logStatistic() / Math.log(10), effect),
                evidence(key, began, found, effect > 0 ? 1 : -1));
    }

    private List<StanceSpan> evidence(String key, int began, int found, int side) {
        List<StanceSpan> spans = new ArrayList<>();
        tables.spans().ascend(key + '|' + EventHour.key(began), key + '|' + EventHour.key(found) + '}', (row, span) -> {
            if (span.score() * side > 0) {
                spans.add(span);
            }
        });
        spans.sort(Comparator.<StanceSpan>comparingInt(span -> -span.score() * side)
                .thenComparingInt(StanceSpan::hour)
                .thenComparing(StanceSpan::article));
        return List.copyOf(spans.subList(0, Math.min(EVIDENCE, spans.size())));
    }

    private static List<Step> orNone(@Nullable List<Step> steps) {
        return steps == null ? List.of() : steps;
    }
}
