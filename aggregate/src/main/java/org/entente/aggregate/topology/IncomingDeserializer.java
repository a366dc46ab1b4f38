package org.entente.aggregate.topology;

import org.apache.kafka.common.serialization.Deserializer;
import org.entente.news.EnrichedArticle;

/** Reads an article and what is counted of it, so that one that cannot be counted is refused as it is read. */
record IncomingDeserializer(RecordMapping mapping) implements Deserializer<Incoming> {

    /** @throws IllegalArgumentException if there is no article, or one that cannot be counted */
    @Override
    public Incoming deserialize(String topic, byte[] bytes) {
        EnrichedArticle article = mapping.articles().deserializer().deserialize(topic, bytes);
        if (article == null) {
            throw new IllegalArgumentException(
                    topic + " has a record without a value: withdraw an article with status CANCELED instead");
        }
        return new Incoming(article, mapping.facts(article));
    }
}
