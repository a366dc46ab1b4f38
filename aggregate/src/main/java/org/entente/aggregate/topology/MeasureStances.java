package org.entente.aggregate.topology;

import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.entente.aggregate.article.EventHour;
import org.entente.aggregate.change.Change;
import org.entente.aggregate.change.StanceTally;
import org.entente.aggregate.contribution.Changes;
import org.entente.aggregate.stance.Evidence;
import org.entente.aggregate.stance.StanceCounter;
import org.entente.aggregate.stance.StanceSink;
import org.entente.aggregate.stance.StanceTables;
import org.entente.news.StanceChange;
import org.jspecify.annotations.Nullable;

/** Measures stances by hour and tells of changes. */
record MeasureStances(RecordMapping mapping) implements ProcessorSupplier<String, Changes, String, Output> {

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Stores.ofStances(mapping);
    }

    @Override
    public Processor<String, Changes, String, Output> get() {
        return new Step();
    }

    private final class Step implements Processor<String, Changes, String, Output>, StanceSink {

        private @Nullable ProcessorContext<String, Output> context;
        private @Nullable StanceCounter counter;
        private @Nullable KeyValueStore<String, StanceChange> changes;
        private long timestamp;

        @Override
        public void init(ProcessorContext<String, Output> now) {
            context = now;
            changes = now.getStateStore(Stores.STANCE_CHANGES);
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
        }

        @Override
        public void hourly(String key, int hour, StanceTally tally) {
            int bar = key.indexOf('|');
            forward(
                    key + '|' + EventHour.start(hour),
                    new Output.HourlyStance(key.substring(0, bar), key.substring(bar + 1), hour, tally));
        }

        @Override
        @SuppressWarnings("NullAway") // init comes before process
        public void changed(String key, Change change, int asOf, List<Evidence> evidence) {
            int bar = key.indexOf('|');
            Output.Turned turned =
                    new Output.Turned(key.substring(0, bar), key.substring(bar + 1), change, asOf, evidence);
            changes.put(EventHour.key(asOf) + '|' + key, mapping.change(turned));
            forward(key, turned);
        }

        @SuppressWarnings("NullAway") // init comes before process
        private void forward(String key, Output output) {
            context.forward(new Record<>(key, output, timestamp));
        }
    }
}
