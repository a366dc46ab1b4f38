package org.entente.local.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.entente.news.EnrichedArticle;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.serde.AvroSerdes;
import org.entente.schemas.topic.Topics;

/** The enriched articles, as the stage before would write them. */
final class ArticleFeed implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final Serializer<EnrichedArticle> serializer;
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private List<RawCopy.Bytes> sent = List.of();

    ArticleFeed(KafkaConnection kafka) {
        Map<String, Object> properties = new HashMap<>(kafka.clientProperties());
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        // A new topic may refuse the first batch and take the second one, after which the first one can never
        // follow.
        properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        serializer = new AvroSerdes(kafka).of(EnrichedArticle.class).serializer();
        producer.partitionsFor(Topics.ARTICLE_ENRICHED.name())
                .forEach(info -> ends.put(new TopicPartition(info.topic(), info.partition()), 0L));
    }

    void send(List<EnrichedArticle> articles) {
        String topic = Topics.ARTICLE_ENRICHED.name();
        List<RawCopy.Bytes> records = new ArrayList<>();
        List<Future<RecordMetadata>> acknowledged = new ArrayList<>();
        for (EnrichedArticle article : articles) {
            byte[] value = serializer.serialize(topic, article);
            records.add(new RawCopy.Bytes(topic, article.getId(), value));
            acknowledged.add(producer.send(new ProducerRecord<>(topic, article.getId(), value)));
        }
        producer.flush();
        for (Future<RecordMetadata> one : acknowledged) {
            RecordMetadata at = at(one);
            ends.merge(new TopicPartition(topic, at.partition()), at.offset() + 1, Math::max);
        }
        sent = records;
    }

    private static RecordMetadata at(Future<RecordMetadata> acknowledged) {
        try {
            return acknowledged.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an article was not taken: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending articles", e);
        }
    }

    /** One past the last article of each partition. */
    Map<TopicPartition, Long> ends() {
        return Map.copyOf(ends);
    }

    /** What was sent last. */
    List<RawCopy.Bytes> sent() {
        return sent;
    }

    @Override
    public void close() {
        producer.close();
    }
}
