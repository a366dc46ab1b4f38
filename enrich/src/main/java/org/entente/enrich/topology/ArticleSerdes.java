package org.entente.enrich.topology;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.entente.news.Article;
import org.entente.news.EnrichedArticle;
import org.entente.schemas.connection.KafkaConnection;

/** How the values of this stage's topics are read and written: Avro in the Confluent wire format, registry faults tried again. */
record ArticleSerdes(Serde<Article> articles, Serde<EnrichedArticle> enriched) {

    static ArticleSerdes of(KafkaConnection kafka) {
        trustOurRecords();
        return new ArticleSerdes(serde(kafka, Article.class), serde(kafka, EnrichedArticle.class));
    }

    /** Avro 1.12 loads record classes of trusted packages only. */
    private static void trustOurRecords() {
        String ours = Article.class.getPackageName();
        ClassSecurityValidator.setGlobal(
                ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(), type -> type.getPackageName()
                        .equals(ours)));
    }

    private static <T> Serde<T> serde(KafkaConnection kafka, Class<T> type) {
        Map<String, Object> config = new HashMap<>(kafka.clientProperties());
        config.put("schema.registry.url", kafka.registryUrl());
        config.put("specific.avro.reader", true);
        KafkaAvroSerializer writer = new KafkaAvroSerializer();
        writer.configure(config, false);
        KafkaAvroDeserializer reader = new KafkaAvroDeserializer();
        reader.configure(config, false);
        Serializer<T> write = writer::serialize;
        Deserializer<T> read = (topic, bytes) -> type.cast(reader.deserialize(topic, bytes));
        return Serdes.serdeFrom(
                new RetryingSerializer<>(write, Backoff.REGISTRY), new RetryingDeserializer<>(read, Backoff.REGISTRY));
    }
}
