package org.entente.enrich.topology;

import org.apache.kafka.common.serialization.Serde;
import org.entente.news.Article;
import org.entente.news.EnrichedArticle;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.serde.AvroSerdes;

/** How the values of this stage's topics are read and written. */
record ArticleSerdes(Serde<Article> articles, Serde<EnrichedArticle> enriched) {

    static ArticleSerdes of(KafkaConnection kafka) {
        AvroSerdes serdes = new AvroSerdes(kafka);
        return new ArticleSerdes(serdes.of(Article.class), serdes.of(EnrichedArticle.class));
    }
}
