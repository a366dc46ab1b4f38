package org.entente.aggregate.topology;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.entente.aggregate.article.ArticleFacts;
import org.entente.aggregate.contribution.Changes;
import org.entente.aggregate.contribution.Contribution;
import org.entente.aggregate.contribution.Contributions;
import org.entente.aggregate.contribution.Deltas;
import org.entente.aggregate.contribution.KeyedDelta;
import org.entente.aggregate.story.Print;
import org.entente.aggregate.story.StoryKeeper;
import org.entente.news.EnrichedArticle;
import org.jspecify.annotations.Nullable;

/**
 * Turns each revision into signed deltas against the one counted so far. A lower revision is stale; one that says what is
 * counted already is a repeat; among those of one number the last one holds. Late means behind the clock of the article's
 * own partition, the only clock this step has.
 */
record Contribute(Set<StoreBuilder<?>> stores, Duration grace, Spread spread, Clock clock, ArticleMeters meters)
        implements ProcessorSupplier<String, Incoming, String, Output> {

    static final String CLOCK = "clock";

    @Override
    public Processor<String, Incoming, String, Output> get() {
        return new Step();
    }

    private final class Step implements Processor<String, Incoming, String, Output> {

        private @Nullable ProcessorContext<String, Output> context;
        private @Nullable KeyValueStore<String, EnrichedArticle> articles;
        private @Nullable KeyValueStore<String, Contribution> contributions;
        private @Nullable KeyValueStore<String, Integer> clocks;
        private @Nullable StoryPost post;
        private @Nullable StoryKeeper stories;

        @Override
        public void init(ProcessorContext<String, Output> now) {
            context = now;
            articles = now.getStateStore(Stores.ARTICLES);
            contributions = now.getStateStore(Stores.CONTRIBUTIONS);
            clocks = now.getStateStore(Stores.ARTICLE_CLOCK);
            post = new StoryPost(now);
            stories = post.keeper(spread.partitions());
        }

        @Override
        @SuppressWarnings("NullAway") // init comes before process
        public void process(Record<String, Incoming> record) {
            ArticleFacts facts = record.value().facts();
            Contribution before = contributions.get(facts.id());
            if (before != null && facts.revision() < before.revision()) {
                meters.stale();
                return;
            }
            post.at(record.timestamp());
            String story = stories.take(
                    facts.id(), facts.story(), Print.of(facts, context.taskId().partition()));
            Contribution after = Contributions.of(facts).of(story);
            if (after.equals(before)) {
                keep(record.value().article());
                meters.repeated();
                return;
            }
            Integer kept = clocks.get(CLOCK);
            boolean hasMoved = kept == null || after.hour() > kept;
            int latest = hasMoved ? after.hour() : kept;
            if (hasMoved) {
                clocks.put(CLOCK, latest);
            }
            List<KeyedDelta> deltas = Deltas.between(facts.id(), before, after);
            if (!deltas.isEmpty() && after.hour() < latest - grace.toHours()) {
                meters.late();
                pass(record, new Output.Late(record.value().article(), latest));
            }
            for (Changes changes : spread.parts(facts.id(), latest, hasMoved, deltas)) {
                pass(record, new Output.Changed(changes));
            }
            contributions.put(facts.id(), after);
            articles.put(facts.id(), record.value().article());
            meters.applied(facts.usable(), before == null, Duration.between(facts.publishedAt(), clock.instant()));
        }

        /** Other models may find the same by other words: what counts alike is shown as it was read last. */
        @SuppressWarnings("NullAway") // init comes before process
        private void keep(EnrichedArticle article) {
            if (!article.equals(articles.get(article.getId()))) {
                articles.put(article.getId(), article);
            }
        }

        @SuppressWarnings("NullAway") // init comes before process
        private void pass(Record<String, Incoming> record, Output output) {
            context.forward(record.withKey(record.value().facts().id()).withValue(output));
        }
    }
}
