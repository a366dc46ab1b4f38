package org.entente.aggregate.topology;

import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.entente.aggregate.contribution.ActorDirectory;
import org.entente.aggregate.contribution.Delta;
import org.jspecify.annotations.Nullable;

/** Keeps the directory of actors. */
record ListActors() implements ProcessorSupplier<String, Delta, Void, Void> {

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Stores.ofActors();
    }

    @Override
    public Processor<String, Delta, Void, Void> get() {
        return new Step();
    }

    private static final class Step implements Processor<String, Delta, Void, Void> {

        private @Nullable ActorDirectory actors;

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            actors = new ActorDirectory(StoreTable.of(context, Stores.ACTORS));
        }

        @Override
        @SuppressWarnings("NullAway") // init comes before process
        public void process(Record<String, Delta> record) {
            if (record.value() instanceof Delta.ActorDelta actor) {
                actors.apply(record.key(), actor);
            }
        }
    }
}
