package org.entente.ingest.source;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.entente.news.SourceStatus;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes statuses on {@code news.source.status}. Safe for use by several threads. */
final class StatusTopic implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StatusTopic.class);

    private final Producer<String, byte[]> producer;
    private final Serializer<SourceStatus> serializer;
    private final int partitions;

    StatusTopic(Producer<String, byte[]> producer, Serializer<SourceStatus> serializer, int partitions) {
        this.producer = producer;
        this.serializer = serializer;
        this.partitions = partitions;
    }

    static Producer<String, byte[]> producer(KafkaConnection connection) {
        Map<String, Object> properties = connection.clientProperties();
        properties.putIfAbsent(ProducerConfig.CLIENT_ID_CONFIG, "entente-ingest-sources");
        properties.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    /** The partition of a source: where its status is, and by which it is known who polls it. */
    static int partition(String id, int partitions) {
        return Utils.toPositive(Utils.murmur2(id.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    int partitions() {
        return partitions;
    }

    /** One that is lost costs no more than a poll that is done again: what it counted is on the archive. */
    @SuppressWarnings("FutureReturnValueIgnored") // the callback hears of a failure
    void write(SourceStatus status) {
        String topic = Topics.SOURCE_STATUS.name();
        byte[] value = serializer.serialize(topic, status);
        int partition = partition(status.getId(), partitions);
        var unused =
                producer.send(new ProducerRecord<>(topic, partition, status.getId(), value), (metadata, failure) -> {
                    if (failure != null) {
                        LOG.warn("the status of {} cannot be written: {}", status.getId(), failure.toString());
                    }
                });
    }

    /** Returns once all is written. */
    void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
