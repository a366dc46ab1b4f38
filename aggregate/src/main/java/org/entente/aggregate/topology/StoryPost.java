package org.entente.aggregate.topology;

import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.entente.aggregate.story.PrintChange;
import org.entente.aggregate.story.StoryKeeper;
import org.entente.aggregate.story.StoryMail;
import org.entente.aggregate.story.StorySink;

/** Passes on what the keeping of stories says, at the time of the record at work. */
final class StoryPost implements StorySink {

    private final ProcessorContext<String, Output> context;
    private long timestamp;

    StoryPost(ProcessorContext<String, Output> context) {
        this.context = context;
    }

    /** The keeper over the stores of the step, which posts here. */
    StoryKeeper keeper(int partitions) {
        return new StoryKeeper(
                StoreTable.of(context, Stores.STORY_NODES),
                StoreTable.of(context, Stores.STORY_FOLLOWERS),
                partitions,
                this);
    }

    /** The time of all that follows, in milliseconds since the epoch. */
    void at(long time) {
        timestamp = time;
    }

    @Override
    public void place(PrintChange change) {
        context.forward(new Record<>(change.article(), new Output.Placed(change), timestamp));
    }

    @Override
    public void send(StoryMail mail) {
        context.forward(new Record<>(mail.to(), new Output.Mailed(mail), timestamp));
    }
}
