package org.entente.aggregate.topology;

import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.entente.aggregate.contribution.Changes;
import org.entente.aggregate.contribution.Contribution;
import org.entente.aggregate.contribution.Deltas;
import org.entente.aggregate.story.StoryKeeper;
import org.entente.aggregate.story.StoryMail;
import org.entente.aggregate.story.StoryTurn;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the stories of the articles of its partition. An article that turns out to belong to another story is taken out and put in again
 * as one of that, by signed deltas.
 *
 * @param stores those of {@link Contribute}
 */
record ResolveStories(Set<StoreBuilder<?>> stores, Spread spread, StoryMeters meters)
        implements ProcessorSupplier<String, StoryMail, String, Output> {

    @Override
    public Processor<String, StoryMail, String, Output> get() {
        return new Step();
    }

    private final class Step implements Processor<String, StoryMail, String, Output> {

        private @Nullable ProcessorContext<String, Output> context;
        private @Nullable StoryPost post;
        private @Nullable StoryKeeper keeper;
        private @Nullable KeyValueStore<String, Contribution> contributions;
        private @Nullable KeyValueStore<String, Integer> clocks;

        @Override
        public void init(ProcessorContext<String, Output> now) {
            context = now;
            contributions = now.getStateStore(Stores.CONTRIBUTIONS);
            clocks = now.getStateStore(Stores.ARTICLE_CLOCK);
            post = new StoryPost(now);
            keeper = post.keeper(spread.partitions());
        }

        @Override
        @SuppressWarnings("NullAway") // init comes before process
        public void process(Record<String, StoryMail> record) {
            post.at(record.timestamp());
            StoryTurn turn = keeper.receive(record.value());
            if (turn == null) {
                return;
            }
            meters.turned(turn.isOwn());
            Contribution before = contributions.get(turn.article());
            Contribution after = before.of(turn.story());
            contributions.put(turn.article(), after);
            int clock = clocks.get(Contribute.CLOCK);
            for (Changes changes :
                    spread.parts(turn.article(), clock, false, Deltas.between(turn.article(), before, after))) {
                context.forward(record.withKey(turn.article()).withValue(new Output.Changed(changes)));
            }
        }
    }
}
