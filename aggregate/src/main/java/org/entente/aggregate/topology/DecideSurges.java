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
import org.entente.aggregate.surge.ActorHours;
import org.entente.aggregate.surge.Lift;
import org.entente.aggregate.surge.Surge;
import org.entente.aggregate.surge.SurgeQuestion;
import org.entente.aggregate.surge.SurgeSettings;
import org.entente.news.CoMentionSurge;
import org.entente.news.EventStatus;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a rise that its actors' own numbers do not explain, where the second of them is counted; one that they come to
 * explain, or that is none any more, is withdrawn.
 */
record DecideSurges(RecordMapping mapping, SurgeSettings settings)
        implements ProcessorSupplier<String, SurgeQuestion, String, Output> {

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Stores.ofSurges(mapping);
    }

    @Override
    public Processor<String, SurgeQuestion, String, Output> get() {
        return new Step();
    }

    private final class Step implements Processor<String, SurgeQuestion, String, Output> {

        private @Nullable ProcessorContext<String, Output> context;
        private @Nullable ActorHours hours;
        private @Nullable KeyValueStore<String, CoMentionSurge> surges;

        @Override
        public void init(ProcessorContext<String, Output> now) {
            context = now;
            hours = new ActorHours(StoreTable.of(now, Stores.ACTOR_HOURS));
            surges = now.getStateStore(Stores.SURGES);
        }

        @Override
        @SuppressWarnings("NullAway") // init comes before process
        public void process(Record<String, SurgeQuestion> record) {
            SurgeQuestion question = record.value();
            String row = EventHour.key(question.began()) + '|' + question.pair();
            CoMentionSurge told = surges.get(row);
            CoMentionSurge now = decided(question, told);
            if (now != null && !now.equals(told)) {
                now.setRevision(told == null ? 1 : told.getRevision() + 1);
                surges.put(row, now);
                context.forward(new Record<>(question.pair(), new Output.Surged(now), context.currentSystemTimeMs()));
            }
        }

        /** What is to be known of it, under the number of revision told before; null for nothing. */
        @SuppressWarnings("NullAway") // init comes before process
        private @Nullable CoMentionSurge decided(SurgeQuestion question, @Nullable CoMentionSurge told) {
            Surge surge = question.surge();
            SurgeQuestion.Presence a = question.a();
            if (surge != null && a != null) {
                double expected = Lift.expected(surge, a, hours.presence(question.next(), surge));
                if (surge.since().articles() >= settings.minLift() * expected) {
                    return mapping.surge(question.pair(), surge, expected, told == null ? 1 : told.getRevision());
                }
            }
            return told == null
                    ? null
                    : CoMentionSurge.newBuilder(told)
                            .setStatus(EventStatus.WITHDRAWN)
                            .setEvidence(List.of())
                            .build();
        }
    }
}
