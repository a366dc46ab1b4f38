package org.entente.e2e;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.entente.local.config.Settings;
import org.jspecify.annotations.Nullable;

/** A consumer made of Kafka's and Confluent's classes alone, as somebody else would write it. */
final class PlainConsumer {

    private PlainConsumer() {}

    static List<ConsumerRecord<String, GenericRecord>> read(Settings settings, String topic) {
        KafkaAvroDeserializer avro = new KafkaAvroDeserializer();
        avro.configure(Map.of("schema.registry.url", settings.kafka().registryUrl()), false);
        return read(settings, topic, (name, bytes) -> (GenericRecord) avro.deserialize(name, bytes));
    }

    static List<ConsumerRecord<String, byte[]>> bytes(Settings settings, String topic) {
        return read(settings, topic, new ByteArrayDeserializer());
    }

    /** The bytes as if each were a sign, so that any ASCII in them can be found. */
    static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static <V> List<ConsumerRecord<String, V>> read(Settings settings, String topic, Deserializer<V> values) {
        Map<String, Object> properties =
                Map.of("bootstrap.servers", settings.kafka().bootstrapServers(), "isolation.level", "read_committed");
        List<ConsumerRecord<String, V>> records = new ArrayList<>();
        try (KafkaConsumer<String, V> consumer = new KafkaConsumer<>(properties, new StringDeserializer(), values)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(each -> consumer.position(each) < Objects.requireNonNull(ends.get(each)))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }
}
