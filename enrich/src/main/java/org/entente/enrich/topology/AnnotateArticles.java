package org.entente.enrich.topology;

import java.util.function.Function;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.entente.news.Article;
import org.entente.news.EnrichedArticle;

/** Hands each released revision to the annotators and counts what came out. */
final class AnnotateArticles implements FixedKeyProcessorSupplier<String, Article, EnrichedArticle> {

    private static final String ENGLISH = "en";

    private final Function<Article, EnrichedArticle> annotate;
    private final EnrichMetrics metrics;

    AnnotateArticles(Function<Article, EnrichedArticle> annotate, EnrichMetrics metrics) {
        this.annotate = annotate;
        this.metrics = metrics;
    }

    @Override
    public FixedKeyProcessor<String, Article, EnrichedArticle> get() {
        return new Step();
    }

    private final class Step extends ContextualFixedKeyProcessor<String, Article, EnrichedArticle> {

        @Override
        public void process(FixedKeyRecord<String, Article> record) {
            EnrichedArticle enriched = annotate.apply(record.value());
            count(enriched);
            context().forward(record.withValue(enriched));
        }
    }

    private void count(EnrichedArticle enriched) {
        switch (enriched.getStatus()) {
            case CANCELED -> metrics.count(EnrichMetrics.Outcome.CANCELED);
            case WITHHELD -> metrics.count(EnrichMetrics.Outcome.WITHHELD);
            case USABLE -> {
                boolean english = ENGLISH.equals(enriched.getLanguage());
                metrics.count(english ? EnrichMetrics.Outcome.ANNOTATED : EnrichMetrics.Outcome.FOREIGN);
                metrics.language(enriched.getLanguage());
                metrics.actors(enriched.getActors().size(), enriched.getActorsCut());
                metrics.age(enriched.getPublishedAt());
            }
        }
    }
}
