package org.entente.enrich.topology;

import java.util.Set;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.entente.news.Article;
import org.jspecify.annotations.Nullable;

/** Lets only revisions pass that are newer than the last one of their article; repeats and stale ones end here, counted. */
final class OrderRevisions implements ProcessorSupplier<String, Article, String, Article> {

    private final ArticleStores stores;
    private final EnrichMetrics metrics;

    OrderRevisions(ArticleStores stores, EnrichMetrics metrics) {
        this.stores = stores;
        this.metrics = metrics;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(stores.revisions());
    }

    @Override
    public Processor<String, Article, String, Article> get() {
        return new Step();
    }

    private final class Step extends ContextualProcessor<String, Article, String, Article> {

        @Override
        public void process(Record<String, Article> record) {
            Article article = requireArticle(record.key(), record.value());
            KeyValueStore<String, RevisionState> revisions = context().getStateStore(ArticleStores.REVISIONS);
            RevisionState last = revisions.get(record.key());
            RevisionState.Order order = last == null
                    ? RevisionState.Order.NEWER
                    : last.compare(article.getRevision(), article.getContentHash());
            switch (order) {
                case NEWER -> {
                    boolean released = last != null && last.released();
                    revisions.put(
                            record.key(), new RevisionState(article.getRevision(), article.getContentHash(), released));
                    context().forward(record);
                }
                case REPEAT -> metrics.count(EnrichMetrics.Outcome.REPEAT);
                case STALE -> metrics.count(EnrichMetrics.Outcome.STALE);
            }
        }

        private static Article requireArticle(@Nullable String key, @Nullable Article article) {
            if (key == null || article == null) {
                throw new IllegalArgumentException("a record of news.article.raw has no "
                        + (key == null ? "key" : "value") + ": every revision needs both");
            }
            if (!key.equals(article.getId())) {
                throw new IllegalArgumentException("the key '" + key + "' is not the id '" + article.getId()
                        + "' of its article: publish every revision under its article's id");
            }
            return article;
        }
    }
}
