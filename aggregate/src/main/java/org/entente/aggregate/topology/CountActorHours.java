package org.entente.aggregate.topology;

import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.entente.aggregate.contribution.Changes;
import org.entente.aggregate.contribution.Delta;
import org.entente.aggregate.contribution.KeyedDelta;
import org.entente.aggregate.surge.ActorHours;
import org.jspecify.annotations.Nullable;

/** Counts the articles of each actor by hour. */
record CountActorHours() implements ProcessorSupplier<String, Changes, Void, Void> {

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Stores.ofActorHours();
    }

    @Override
    public Processor<String, Changes, Void, Void> get() {
        return new Step();
    }

    private static final class Step implements Processor<String, Changes, Void, Void> {

        private @Nullable ActorHours hours;

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            hours = new ActorHours(StoreTable.of(context, Stores.ACTOR_HOURS));
        }

        @Override
        @SuppressWarnings("NullAway") // init comes before process
        public void process(Record<String, Changes> record) {
            for (KeyedDelta change : record.value().deltas()) {
                if (change.delta() instanceof Delta.ActorDelta actor) {
                    hours.apply(change.key(), actor);
                }
            }
        }
    }
}
