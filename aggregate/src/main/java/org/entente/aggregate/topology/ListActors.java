package org.entente.aggregate.topology;

import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.entente.aggregate.contribution.ActorDirectory;
import org.entente.aggregate.contribution.Changes;
import org.entente.aggregate.contribution.Delta;
import org.entente.aggregate.contribution.KeyedDelta;
import org.jspecify.annotations.Nullable;

/** Keeps the directory of actors. */
record ListActors() implements ProcessorSupplier<String, Changes, Void, Void> {

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Stores.ofActors();
    }

    @Override
    public Processor<String, Changes, Void, Void> get() {
        return new Step();
    }

    private static final class Step implements Processor<String, Changes, Void, Void> {

        private @Nullable ActorDirectory actors;

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            actors = new ActorDirectory(StoreTable.of(context, Stores.ACTORS));
        }

        @Override
        @SuppressWarnings("NullAway") // init comes before process
        public void process(Record<String, Changes> record) {
            for (KeyedDelta change : record.value().deltas()) {
                if (change.delta() instanceof Delta.ActorDelta actor) {
                    actors.apply(change.key(), actor);
                }
            }
        }
    }
}
