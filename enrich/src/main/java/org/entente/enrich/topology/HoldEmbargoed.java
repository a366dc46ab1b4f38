package org.entente.enrich.topology;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.entente.news.Article;
import org.entente.news.ArticleStatus;

/**
 * Decides when a revision may be seen: an embargoed one waits, also across restarts, until its time by the injected clock, looked at
 * every {@link #PERIOD}; a withheld one is seen only where it takes back what was released before; a cancel is seen at once.
 */
final class HoldEmbargoed implements ProcessorSupplier<String, Article, String, Article> {

    static final Duration PERIOD = Duration.ofSeconds(1);

    private final ArticleStores stores;
    private final Clock clock;
    private final EnrichMetrics metrics;

    HoldEmbargoed(ArticleStores stores, Clock clock, EnrichMetrics metrics) {
        this.stores = stores;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return new LinkedHashSet<>(
                List.of(stores.embargoed(), stores.revisions())); // in order, for the golden topology
    }

    @Override
    public Processor<String, Article, String, Article> get() {
        return new Step();
    }

    private final class Step extends ContextualProcessor<String, Article, String, Article> {

        @Override
        public void init(ProcessorContext<String, Article> context) {
            super.init(context);
            context.schedule(PERIOD, PunctuationType.WALL_CLOCK_TIME, time -> releaseDue());
        }

        @Override
        public void process(Record<String, Article> record) {
            Article article = record.value();
            Instant until = article.getEmbargoedUntil();
            if (article.getStatus() == ArticleStatus.USABLE && until != null && until.isAfter(clock.instant())) {
                embargoed().put(record.key(), article);
                metrics.count(EnrichMetrics.Outcome.HELD);
                return;
            }
            embargoed().delete(record.key());
            if (article.getStatus() == ArticleStatus.WITHHELD && !wasReleased(record.key())) {
                metrics.count(EnrichMetrics.Outcome.WITHHELD);
                return;
            }
            release(record);
        }

        private void releaseDue() {
            Instant now = clock.instant();
            for (KeyValue<String, Article> due : due(now)) {
                embargoed().delete(due.key);
                release(new Record<>(due.key, due.value, now.toEpochMilli()));
            }
        }

        private List<KeyValue<String, Article>> due(Instant now) {
            List<KeyValue<String, Article>> due = new ArrayList<>();
            try (KeyValueIterator<String, Article> held = embargoed().all()) {
                while (held.hasNext()) {
                    KeyValue<String, Article> next = held.next();
                    Instant until = next.value.getEmbargoedUntil();
                    if (until == null || !until.isAfter(now)) {
                        due.add(next);
                    }
                }
            }
            return due;
        }

        private void release(Record<String, Article> record) {
            RevisionState last = revisions().get(record.key());
            if (last != null) {
                revisions().put(record.key(), last.withReleased(record.value().getStatus() == ArticleStatus.USABLE));
            }
            context().forward(record);
        }

        private boolean wasReleased(String id) {
            RevisionState last = revisions().get(id);
            return last != null && last.released();
        }

        private KeyValueStore<String, Article> embargoed() {
            return context().getStateStore(ArticleStores.EMBARGOED);
        }

        private KeyValueStore<String, RevisionState> revisions() {
            return context().getStateStore(ArticleStores.REVISIONS);
        }
    }
}
