package org.entente.aggregate.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.aggregate.article.EventHour;
import org.entente.aggregate.detect.Detector;
import org.entente.aggregate.detect.Due;
import org.entente.aggregate.detect.Watch;

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
    private final ShiftSink sink;
    private final Watch<StanceSeries> watch;

    /**
     * Goes on from what the tables hold.
     *
     * @param longest the most hours with a score that are looked at together, such as {@link #LONGEST}
     * @param clock the latest event-time hour; -1 for none
     */
    public ShiftWatch(ShiftTables tables, ChangeSettings settings, int longest, int clock, ShiftSink sink) {
        this.tables = tables;
        this.settings = settings;
        this.sink = sink;
        this.watch = new Watch<>(
                tables.steps(),
                new Detector(settings.falseAlarms(), longest),
                new Due(tables.due(), tables.hourIndex(), clock),
                new Stances());
    }

    /** The hours before this one are closed. */
    public void advance(int hour) {
        watch.advance(hour);
    }

    /**
     * The scores of an hour have changed.
     *
     * @param articles how many articles there are now over all time
     * @param isLess whether a score was taken out
     */
    public void changed(String key, int hour, long articles, boolean isLess) {
        if (isLess || articles >= 2L * settings.minArticles()) {
            watch.changed(key, hour);
        }
    }

    /** All that has changed together has been told: what comes late is written down. */
    public void save() {
        watch.save();
    }

    /** Looks at what is due, until nothing is left or about so many hours have been looked at. */
    public void look(int most) {
        watch.look(most);
    }

    private final class Stances implements Watch.Subject<StanceSeries> {

        @Override
        public StanceSeries series(String key, int base, int clock) {
            List<StanceSeries.Hour> observed = new ArrayList<>();
            tables.hours()
                    .ascend(
                            key + '|' + EventHour.key(base),
                            key + '|' + EventHour.key(clock - 1L),
                            (row, tally) -> observed.add(new StanceSeries.Hour(
                                    EventHour.parse(row.substring(row.length() - HOUR_KEY)), tally)));
            return new StanceSeries(settings, observed);
        }

        @Override
        public void found(String key, StanceSeries series, Detector.Alarm alarm) {
            int began = series.hour(alarm.began());
            int found = series.hour(alarm.last());
            double effect = series.effect(alarm.first(), alarm.began(), alarm.last());
            sink.found(
                    key,
                    new StanceShift(
                            began,
                            found,
                            series.tally(alarm.first(), alarm.began()),
                            series.tally(alarm.began(), alarm.last() + 1),
                            effect,
                            Math.copySign(alarm.logStatistic() / Math.log(10), effect),
                            evidence(key, began, found, effect > 0 ? 1 : -1)));
        }

        @Override
        public void gone(String key, int began) {
            sink.gone(key, began);
        }

        private List<StanceSpan> evidence(String key, int began, int found, int side) {
            List<StanceSpan> spans = new ArrayList<>();
            tables.spans()
                    .ascend(key + '|' + EventHour.key(began), key + '|' + EventHour.key(found) + '}', (row, span) -> {
                        if (span.score() * side > 0) {
                            spans.add(span);
                        }
                    });
            spans.sort(Comparator.<StanceSpan>comparingInt(span -> -span.score() * side)
                    .thenComparingInt(StanceSpan::hour)
                    .thenComparing(StanceSpan::article));
            return List.copyOf(spans.subList(0, Math.min(EVIDENCE, spans.size())));
        }
    }
}
