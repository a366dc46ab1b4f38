package org.entente.aggregate.topology;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.entente.aggregate.article.ArticleFacts;
import org.entente.aggregate.contribution.Contribution;
import org.entente.aggregate.contribution.Contributions;
import org.entente.aggregate.contribution.Delta;
import org.entente.aggregate.contribution.Deltas;
import org.entente.aggregate.contribution.KeyedDelta;
import org.entente.news.EnrichedArticle;
import org.jspecify.annotations.Nullable;

/**
 * Turns each revision into signed deltas against the one counted so far. Late means behind the clock of the article's
 * own partition, the only clock this step has.
 */
record Contribute(RecordMapping mapping, Duration grace, Clock clock, MeterRegistry meters)
        implements ProcessorSupplier<String, Incoming, String, Output> {

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Stores.ofContributions(mapping);
    }

    @Override
    public Processor<String, Incoming, String, Output> get() {
        return new Step();
    }

    private final class Step implements Processor<String, Incoming, String, Output> {

        private @Nullable ProcessorContext<String, Output> context;
        private @Nullable KeyValueStore<String, EnrichedArticle> articles;
        private @Nullable KeyValueStore<String, Contribution> contributions;
        private @Nullable KeyValueStore<String, Integer> clocks;

        @Override
        public void init(ProcessorContext<String, Output> now) {
            context = now;
            articles = now.getStateStore(Stores.ARTICLES);
            contributions = now.getStateStore(Stores.CONTRIBUTIONS);
            clocks = now.getStateStore(Stores.ARTICLE_CLOCK);
        }

        @Override
        @SuppressWarnings("NullAway") // init comes before process
        public void process(Record<String, Incoming> record) {
            ArticleFacts facts = record.value().facts();
            Contribution before = contributions.get(facts.id());
            if (before != null && !isNews(before, facts)) {
                return;
            }
            Contribution after = Contributions.of(facts);
            tick(record, after.hour());
            if (after.hour() < clocks.get("clock") - grace.toHours()) {
                meters.counter("entente.aggregate.late").increment();
                context.forward(record.withKey(facts.id())
                        .withValue(new Output.Late(record.value().article(), clocks.get("clock"))));
            }
            for (KeyedDelta change : Deltas.between(facts.id(), before, after)) {
                context.forward(record.withKey(change.key()).withValue(new Output.Changed(change.delta())));
            }
            contributions.put(facts.id(), after);
            articles.put(facts.id(), record.value().article());
            if (before != null) {
                meters.counter("entente.aggregate.corrections", "kind", facts.usable() ? "correction" : "cancel")
                        .increment();
            }
            Duration age = Duration.between(facts.publishedAt(), clock.instant());
            meters.timer("entente.aggregate.age").record(age.isNegative() ? Duration.ZERO : age);
        }

        private boolean isNews(Contribution before, ArticleFacts facts) {
            if (facts.revision() < before.revision()) {
                meters.counter("entente.aggregate.stale").increment();
                return false;
            }
            return facts.revision() > before.revision() || !facts.contentHash().equals(before.contentHash());
        }

        @SuppressWarnings("NullAway") // init comes before process
        private void tick(Record<String, Incoming> record, int hour) {
            Integer clock = clocks.get("clock");
            if (clock == null || hour > clock) {
                clocks.put("clock", hour);
                context.forward(record.withKey("clock").withValue(new Output.Changed(new Delta.Tick(hour))));
            }
        }
    }
}
