package org.entente.aggregate.surge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.entente.aggregate.article.EventHour;
import org.entente.aggregate.comention.CoMentionHour;
import org.entente.aggregate.comention.CoMentionPair;
import org.entente.aggregate.detect.Due;
import org.entente.aggregate.detect.Step;
import org.entente.aggregate.table.SortedTable;

/** Whatever order a pair's stories come in, late, corrected and taken back: the surges are those of the final hours. */
final class SurgePropertyTest {

    private static final String PAIR = "country/CUB|country/USA";
    private static final SurgeSettings SETTINGS = new SurgeSettings(100, 2, 1, 10, 1);
    private static final int HOURS = 400;
    private static final int LONGEST = 16;

    @Property(tries = 300)
    void shouldFindWhatARunOverTheFinalHoursFinds(@ForAll Random random) {
        Wire wire = new Wire();
        List<CoMentionPair.Entry> written = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            int hour = random.nextInt(3) == 0 ? random.nextInt(HOURS) : 100 * random.nextInt(4) + random.nextInt(6);
            written.add(new CoMentionPair.Entry(hour, 1, "story" + random.nextInt(20), "AFP"));
        }
        written.sort((one, two) -> Integer.compare(one.hour(), two.hour()));
        if (random.nextBoolean()) {
            Collections.shuffle(written, random);
        }
        List<CoMentionPair.Entry> counted = new ArrayList<>();
        for (CoMentionPair.Entry entry : written) {
            wire.apply(entry, 1);
            counted.add(entry);
            while (random.nextInt(5) == 0 && !counted.isEmpty()) {
                wire.apply(counted.remove(random.nextInt(counted.size())), -1);
            }
            wire.look(random.nextInt(4));
            if (random.nextInt(10) == 0) {
                wire.restart();
            }
        }
        wire.look(Integer.MAX_VALUE);

        assertThat(wire.told).isEqualTo(wire.fresh());
        Statistics.label("surges").collect(Math.min(4, wire.told.size()));
    }

    /** A pair, a volume that is known from the start, and what a reader of the surges knows. */
    private static final class Wire implements SurgeSink {

        final Map<Integer, Surge> told = new TreeMap<>();
        private final SortedTable<CoMentionPair> pairs =
                new SortedTable<>(pair -> CoMentionPair.few(new ArrayList<>(pair.entries())));
        private final SortedTable<List<String>> hourIndex = new SortedTable<>(UnaryOperator.identity());
        private final SortedTable<Integer> volume = new SortedTable<>(UnaryOperator.identity());
        private final SurgeTables tables = tables();
        private final List<CoMentionPair.Entry> entries = new ArrayList<>();
        private int clock = -1;
        private SurgeWatch watch;

        Wire() {
            for (int hour = 0; hour < HOURS; hour++) {
                volume.put(EventHour.key(hour), 1 + hour % 24 / 6);
            }
            watch = watch(tables, this);
        }

        void apply(CoMentionPair.Entry entry, int sign) {
            if (entry.hour() > clock) {
                clock = entry.hour();
                watch.advance(clock);
            }
            if (sign > 0) {
                entries.add(entry);
            } else {
                entries.remove(entry);
            }
            pairs.put(PAIR, entries.isEmpty() ? null : CoMentionPair.few(entries));
            boolean isThere = entries.stream().anyMatch(each -> each.hour() == entry.hour());
            hourIndex.put(EventHour.key(entry.hour()) + "|a", isThere ? List.of(PAIR) : null);
            watch.changed(PAIR, entry.hour(), entries.size(), sign < 0);
            watch.save();
        }

        void look(int most) {
            if (most > 0) {
                watch.look(most);
            }
        }

        void restart() {
            watch = watch(tables, this);
        }

        /** The surges that one who comes now finds. */
        Map<Integer, Surge> fresh() {
            Map<Integer, Surge> found = new TreeMap<>();
            SurgeSink sink = new SurgeSink() {
                @Override
                public void found(String pair, Surge surge) {
                    found.put(surge.began(), surge);
                }

                @Override
                public void gone(String pair, int began) {
                    throw new AssertionError("nothing was told yet");
                }
            };
            watch(tables(), sink).look(Integer.MAX_VALUE);
            return found;
        }

        private SurgeTables tables() {
            return new SurgeTables(
                    pairs,
                    new SortedTable<CoMentionHour>(UnaryOperator.identity()),
                    hourIndex,
                    volume,
                    new SortedTable<List<Step>>(UnaryOperator.identity()),
                    new SortedTable<List<Due.Look>>(UnaryOperator.identity()));
        }

        private SurgeWatch watch(SurgeTables over, SurgeSink sink) {
            return new SurgeWatch(over, SETTINGS, LONGEST, clock, sink);
        }

        @Override
        public void found(String pair, Surge surge) {
            told.put(surge.began(), surge);
        }

        @Override
        public void gone(String pair, int began) {
            assertThat(told.remove(began)).isNotNull();
        }
    }
}
