package org.entente.aggregate.topology;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.entente.aggregate.surge.ActorHours;
import org.entente.aggregate.surge.Surge;
import org.entente.aggregate.surge.SurgeQuestion;
import org.jspecify.annotations.Nullable;

/** Adds to a rise how often its first actor was in the news, where that actor is counted, and sends it to the second. */
record AskActor() implements ProcessorSupplier<String, SurgeQuestion, String, SurgeQuestion> {

    @Override
    public Processor<String, SurgeQuestion, String, SurgeQuestion> get() {
        return new Step();
    }

    private static final class Step implements Processor<String, SurgeQuestion, String, SurgeQuestion> {

        private @Nullable ProcessorContext<String, SurgeQuestion> context;
        private @Nullable ActorHours hours;

        @Override
        public void init(ProcessorContext<String, SurgeQuestion> now) {
            context = now;
            hours = new ActorHours(StoreTable.of(now, Stores.ACTOR_HOURS));
        }

        @Override
        @SuppressWarnings("NullAway") // init comes before process
        public void process(Record<String, SurgeQuestion> record) {
            SurgeQuestion question = record.value();
            Surge surge = question.surge();
            SurgeQuestion answered = question.answered(
                    surge == null ? new SurgeQuestion.Presence(0, 0) : hours.presence(question.next(), surge));
            context.forward(record.withKey(answered.next()).withValue(answered));
        }
    }
}
