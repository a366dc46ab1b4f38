package org.entente.enrich.topology;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.entente.news.Article;
import org.entente.news.EnrichedArticle;
import org.entente.schemas.serde.AsOnTopic;
import org.entente.schemas.topic.Topics;

/** From every revision on {@code news.article.raw} to the latest releasable one on {@code news.article.enriched}. */
public final class EnrichTopology {

    private final Function<Article, EnrichedArticle> annotate;
    private final ArticleSerdes serdes;
    private final Clock clock;
    private final EnrichMetrics metrics;

    EnrichTopology(
            Function<Article, EnrichedArticle> annotate, ArticleSerdes serdes, Clock clock, MeterRegistry meters) {
        this.annotate = annotate;
        this.serdes = serdes;
        this.clock = clock;
        this.metrics = new EnrichMetrics(meters, clock);
    }

    /** The topology, for a client with the given properties. */
    Topology build(Map<String, Object> properties) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        ArticleStores stores = ArticleStores.of(new AsOnTopic<>(Topics.ARTICLE_RAW.name(), serdes.articles()));
        builder.stream(
                        Topics.ARTICLE_RAW.name(),
                        Consumed.with(Serdes.String(), serdes.articles()).withName("read-articles"))
                .process(new OrderRevisions(stores, metrics), Named.as("order-revisions"))
                .process(new HoldEmbargoed(stores, clock, metrics), Named.as("hold-embargoed"))
                .processValues(new AnnotateArticles(annotate, metrics), Named.as("annotate-articles"))
                .to(
                        Topics.ARTICLE_ENRICHED.name(),
                        Produced.with(Serdes.String(), serdes.enriched()).withName("write-enriched"));
        return builder.build();
    }
}
