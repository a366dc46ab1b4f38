package org.entente.aggregate.surge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.aggregate.article.EventHour;
import org.entente.aggregate.comention.CoMentionPair;
import org.entente.aggregate.detect.Detector;
import org.entente.aggregate.detect.Due;
import org.entente.aggregate.detect.Watch;
import org.entente.aggregate.table.HourIndex;

/**
 * Finds pairs whose rate of stories has risen, in the hours that have closed. What is found depends on the pair's hours and
 * on the volume, as it is known when the pair is looked at, not on the order in which they came to be so.
 */
public final class SurgeWatch {

    /** The most hours with the pair that are looked at together. */
    public static final int LONGEST = 256;

    private static final int EVIDENCE = 6;
    private static final int HOUR_KEY = 8;

    private final SurgeTables tables;
    private final SurgeSettings settings;
    private final Volume volume;
    private final HourIndex index;
    private final SurgeSink sink;
    private final Watch<PairSeries> watch;

    /**
     * Goes on from what the tables hold.
     *
     * @param longest the most hours with the pair that are looked at together, such as {@link #LONGEST}
     * @param clock the latest event-time hour; -1 for none
     */
    public SurgeWatch(SurgeTables tables, SurgeSettings settings, int longest, int clock, SurgeSink sink) {
        this.tables = tables;
        this.settings = settings;
        this.volume = new Volume(tables.volume());
        this.index = new HourIndex(tables.hourIndex());
        this.sink = sink;
        this.watch = new Watch<>(
                tables.steps(),
                new Detector(settings.falseAlarms(), longest),
                new Due(tables.due(), tables.hourIndex(), clock),
                new Pairs());
    }

    /** The hours before this one are closed. */
    public void advance(int hour) {
        watch.advance(hour);
    }

    /** The hour has so many more articles with a pair. */
    public void volume(int hour, int change) {
        volume.add(hour, change);
    }

    /**
     * The pair has changed in that hour.
     *
     * @param articles how many articles it has now over all time
     * @param isLess whether one was taken out
     */
    public void changed(String pair, int hour, long articles, boolean isLess) {
        if (isLess || articles >= settings.minStories()) {
            watch.changed(pair, hour);
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

    private final class Pairs implements Watch.Subject<PairSeries> {

        @Override
        public PairSeries series(String pair, int base, int clock) {
            List<PairSeries.Hour> observed = new ArrayList<>();
            CoMentionPair kept = tables.pairs().get(pair);
            if (kept != null && kept.totals() == null) {
                few(kept, base, clock, observed);
            } else if (kept != null) {
                tables.hours()
                        .ascend(
                                pair + '|' + EventHour.key(base),
                                pair + '|' + EventHour.key(clock - 1L),
                                (row, hour) -> observed.add(new PairSeries.Hour(
                                        EventHour.parse(row.substring(row.length() - HOUR_KEY)),
                                        hour.tally().stories(),
                                        hour.articles())));
            }
            return new PairSeries(settings, volume, base, observed);
        }

        private void few(CoMentionPair pair, int base, int clock, List<PairSeries.Hour> observed) {
            Map<Integer, List<String>> stories = new TreeMap<>();
            for (CoMentionPair.Entry entry : pair.entries()) {
                if (entry.hour() >= base && entry.hour() < clock) {
                    stories.computeIfAbsent(entry.hour(), any -> new ArrayList<>(2))
                            .add(entry.story());
                }
            }
            stories.forEach(
                    (hour, told) -> observed.add(new PairSeries.Hour(hour, new HashSet<>(told).size(), told.size())));
        }

        @Override
        public void found(String pair, PairSeries series, Detector.Alarm alarm) {
            int first = alarm.first();
            int began = alarm.began();
            int end = alarm.last() + 1;
            sink.found(
                    pair,
                    new Surge(
                            series.hour(first),
                            series.hour(began),
                            series.hour(alarm.last()),
                            new Surge.Level(
                                    series.stories(first, began),
                                    series.articles(first, began),
                                    series.volumeBefore(first, began)),
                            new Surge.Level(
                                    series.stories(began, end),
                                    series.articles(began, end),
                                    series.volumeSince(began, alarm.last())),
                            alarm.logStatistic() / Math.log(10),
                            evidence(pair, series, began, alarm.last())));
        }

        @Override
        public void gone(String pair, int began) {
            sink.gone(pair, began);
        }

        /** The latest articles of the stretch that name both. */
        private List<String> evidence(String pair, PairSeries series, int began, int last) {
            List<String> articles = new ArrayList<>();
            for (int place = last; place >= began && articles.size() < EVIDENCE; place--) {
                articles.addAll(index.articles(series.hour(place), pair, EVIDENCE - articles.size()));
            }
            return articles;
        }
    }
}
