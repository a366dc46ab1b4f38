package org.entente.ingest.publish;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.entente.ingest.IngestSettings;
import org.entente.schemas.connection.KafkaConnection;

/** Makes transactional producers, one after the other, all under the same transactional id. */
@FunctionalInterface
interface Producers {

    /** A producer, and what must be closed with it. */
    record Open(Producer<String, byte[]> producer, AutoCloseable metrics) {}

    Open open();

    /** Those of a real cluster. */
    static Producers of(KafkaConnection connection, IngestSettings settings, MeterRegistry meters) {
        return () -> {
            KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                    properties(connection, settings), new StringSerializer(), new ByteArraySerializer());
            KafkaClientMetrics metrics = new KafkaClientMetrics(producer);
            metrics.bindTo(meters);
            return new Open(producer, metrics);
        };
    }

    private static Map<String, Object> properties(KafkaConnection connection, IngestSettings settings) {
        Map<String, Object> properties = connection.clientProperties();
        properties.putIfAbsent(ProducerConfig.CLIENT_ID_CONFIG, "entente-ingest");
        properties.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        properties.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        properties.putIfAbsent(
                ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) Duration.ofSeconds(20).toMillis());
        properties.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                Duration.ofSeconds(15).toMillis());
        properties.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int)
                Duration.ofSeconds(40).toMillis());
        // What follows is what makes the counts exact: not for anyone to change.
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.transactionalId());
        return properties;
    }
}
