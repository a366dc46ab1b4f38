package org.entente.aggregate.topology;

import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.entente.aggregate.article.EventHour;
import org.entente.aggregate.change.StanceTally;
import org.entente.aggregate.contribution.Changes;
import org.entente.aggregate.stance.StanceCounter;
import org.entente.aggregate.stance.StanceSink;
import org.entente.aggregate.stance.StanceTables;
import org.jspecify.annotations.Nullable;

/** Measures stances by hour. */
record MeasureStances() implements ProcessorSupplier<String, Changes, String, Output> {

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Stores.ofStances();
    }

    @Override
    public Processor<String, Changes, String, Output> get() {
        return new Step();
    }

    private static final class Step implements Processor<String, Changes, String, Output>, StanceSink {

        private @Nullable ProcessorContext<String, Output> context;
        private @Nullable StanceCounter counter;
        private long timestamp;

        @Override
        public void init(ProcessorContext<String, Output> now) {
            context = now;
            counter = new StanceCounter(
                    new StanceTables(
                            StoreTable.of(now, Stores.STANCE_HOURS),
                            StoreTable.of(now, Stores.STANCE_TOTALS),
                            StoreTable.of(now, Stores.STANCE_EVIDENCE),
                            StoreTable.of(now, Stores.STANCE_HOUR_INDEX),
                            StoreTable.of(now, Stores.STANCE_CLOCK)),
                    this);
        }

        @Override
        @SuppressWarnings("NullAway") // init comes before process
        public void process(Record<String, Changes> record) {
            timestamp = record.timestamp();
            counter.apply(record.value());
            forward("", new Output.Applied(), Straight.CHANGES);
        }

        @Override
        public void closed(int clock) {
            forward("", new Output.Closed(clock), Straight.CHANGES);
        }

        @Override
        public void hourly(String key, int hour, StanceTally tally, long articles, int sign) {
            int bar = key.indexOf('|');
            String row = key + '|' + EventHour.start(hour);
            Output hourly =
                    new Output.HourlyStance(key.substring(0, bar), key.substring(bar + 1), hour, tally, articles, sign);
            forward(row, hourly, Straight.STANCES);
            forward(row, hourly, Straight.CHANGES);
        }

        @SuppressWarnings("NullAway") // init comes before process
        private void forward(String key, Output output, String to) {
            context.forward(new Record<>(key, output, timestamp), to);
        }
    }
}
