package org.entente.aggregate.topology;

import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.entente.aggregate.story.BandMatcher;
import org.entente.aggregate.story.NearDuplicates;
import org.entente.aggregate.story.PrintChange;
import org.entente.aggregate.story.StoryMail;
import org.jspecify.annotations.Nullable;

/** Finds near-duplicates among the articles that share a band. */
record MatchBands(NearDuplicates near, int partitions, StoryMeters meters)
        implements ProcessorSupplier<String, PrintChange, String, StoryMail> {

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Stores.ofBands();
    }

    @Override
    public Processor<String, PrintChange, String, StoryMail> get() {
        return new Step();
    }

    private final class Step implements Processor<String, PrintChange, String, StoryMail> {

        private @Nullable BandMatcher matcher;
        private long timestamp;

        @Override
        public void init(ProcessorContext<String, StoryMail> context) {
            matcher = new BandMatcher(
                    StoreTable.of(context, Stores.STORY_BANDS),
                    StoreTable.of(context, Stores.STORY_PRINTS),
                    near,
                    partitions,
                    mail -> context.forward(new Record<>(mail.to(), mail, timestamp)),
                    meters::compared);
        }

        @Override
        @SuppressWarnings("NullAway") // init comes before process
        public void process(Record<String, PrintChange> record) {
            timestamp = record.timestamp();
            matcher.apply(record.value());
        }
    }
}
