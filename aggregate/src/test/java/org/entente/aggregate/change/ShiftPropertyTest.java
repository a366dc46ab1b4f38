package org.entente.aggregate.change;

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
import org.entente.aggregate.contribution.Changes;
import org.entente.aggregate.contribution.Delta.StanceDelta;
import org.entente.aggregate.contribution.KeyedDelta;
import org.entente.aggregate.detect.Due;
import org.entente.aggregate.detect.Step;
import org.entente.aggregate.stance.StanceCounter;
import org.entente.aggregate.stance.StanceSink;
import org.entente.aggregate.stance.StanceTables;
import org.entente.aggregate.table.SortedTable;

/** Whatever order scores come in, late, corrected and taken back: the changes are those of the final tallies. */
final class ShiftPropertyTest {

    private static final ChangeSettings SETTINGS = new ChangeSettings(100, 2, 2, 0.1);
    private static final int LONGEST = 16;
    private static final List<String> KEYS = List.of("author|country/USA", "country/CUB|country/USA");

    @Property(tries = 300)
    void shouldFindWhatARunOverTheFinalTalliesFinds(@ForAll Random random) {
        Wire wire = new Wire();
        List<StanceDelta> written = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            int hour = i / 2;
            double level = hour / 12 % 2 == 0 ? -0.5 : 0.5;
            written.add(new StanceDelta(
                    1, hour, "a" + i, (int) (1e6 * (level + 0.3 * random.nextGaussian())), false, "said " + i));
        }
        if (random.nextBoolean()) {
            Collections.shuffle(written, random);
        }
        List<KeyedDelta> counted = new ArrayList<>();
        for (StanceDelta delta : written) {
            KeyedDelta one = new KeyedDelta(KEYS.get(random.nextInt(KEYS.size())), delta);
            wire.apply(one);
            counted.add(one);
            while (random.nextInt(4) == 0 && !counted.isEmpty()) {
                wire.takeOut(counted.remove(random.nextInt(counted.size())));
            }
            wire.look(random.nextInt(4));
            if (random.nextInt(10) == 0) {
                wire.restart();
            }
        }
        wire.look(Integer.MAX_VALUE);

        assertThat(wire.told).isEqualTo(wire.fresh());
        Statistics.label("changes").collect(Math.min(4, wire.told.size()));
    }

    /** Counter and watch over the same tables, and what a reader of the changes knows. */
    private static final class Wire implements StanceSink, ShiftSink {

        private final SortedTable<StanceTally> hours = new SortedTable<>(UnaryOperator.identity());
        private final SortedTable<StanceSpan> spans = new SortedTable<>(UnaryOperator.identity());
        private final SortedTable<List<String>> hourIndex = new SortedTable<>(UnaryOperator.identity());
        private final StanceTables counts = new StanceTables(
                hours,
                new SortedTable<StanceTally>(UnaryOperator.identity()),
                spans,
                hourIndex,
                new SortedTable<Integer>(UnaryOperator.identity()));
        private final ShiftTables tables = new ShiftTables(
                hours,
                spans,
                hourIndex,
                new SortedTable<List<Step>>(UnaryOperator.identity()),
                new SortedTable<List<Due.Look>>(UnaryOperator.identity()));
        final Map<String, StanceShift> told = new TreeMap<>();
        private StanceCounter counter = new StanceCounter(counts, this);
        private ShiftWatch watch = watch();
        private int clock = -1;

        void apply(KeyedDelta delta) {
            StanceDelta stance = (StanceDelta) delta.delta();
            clock = Math.max(clock, stance.hour());
            counter.apply(new Changes(0, clock, stance.article(), List.of(delta)));
            watch.save();
        }

        void takeOut(KeyedDelta delta) {
            StanceDelta stance = (StanceDelta) delta.delta();
            apply(new KeyedDelta(
                    delta.key(),
                    new StanceDelta(-1, stance.hour(), stance.article(), stance.score(), false, stance.evidence())));
        }

        void look(int most) {
            if (most > 0) {
                watch.look(most);
            }
        }

        void restart() {
            counter = new StanceCounter(counts, this);
            watch = watch();
        }

        /** The changes that one who comes now finds in the tallies. */
        Map<String, StanceShift> fresh() {
            Map<String, StanceShift> found = new TreeMap<>();
            ShiftTables empty = new ShiftTables(
                    hours,
                    spans,
                    hourIndex,
                    new SortedTable<List<Step>>(UnaryOperator.identity()),
                    new SortedTable<List<Due.Look>>(UnaryOperator.identity()));
            new ShiftWatch(empty, SETTINGS, LONGEST, clock, new ShiftSink() {
                        @Override
                        public void found(String key, StanceShift shift) {
                            found.put(key + '|' + EventHour.key(shift.began()), shift);
                        }

                        @Override
                        public void gone(String key, int began) {
                            throw new AssertionError("nothing was told yet");
                        }
                    })
                    .look(Integer.MAX_VALUE);
            return found;
        }

        private ShiftWatch watch() {
            return new ShiftWatch(tables, SETTINGS, LONGEST, counter.clock(), this);
        }

        @Override
        public void closed(int now) {
            watch.advance(now);
        }

        @Override
        public void hourly(String key, int hour, StanceTally tally, long articles, int sign) {
            watch.changed(key, hour, articles, sign < 0);
        }

        @Override
        public void found(String key, StanceShift shift) {
            told.put(key + '|' + EventHour.key(shift.began()), shift);
        }

        @Override
        public void gone(String key, int began) {
            assertThat(told.remove(key + '|' + EventHour.key(began))).isNotNull();
        }
    }
}
