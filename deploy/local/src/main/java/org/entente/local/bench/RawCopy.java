package org.entente.local.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.entente.schemas.connection.KafkaConnection;
import org.jspecify.annotations.Nullable;

/**
 * What aggregate does without any counting: one thread reads the articles and writes, in transactions as frequent as those
 * of the stage, the records that the stage wrote of them.
 */
final class RawCopy {

    private static final long COMMIT_NANOS = Duration.ofMillis(100).toNanos();
    private static final int PARTITIONS = 4;

    private final KafkaConnection kafka;

    RawCopy(KafkaConnection kafka) {
        this.kafka = kafka;
    }

    /** A record of bytes; the value is null for a tombstone. */
    static final class Bytes {

        private final String topic;
        private final byte[] key;
        private final byte @Nullable [] value;

        Bytes(String topic, String key, byte @Nullable [] value) {
            this.topic = topic;
            this.key = key.getBytes(StandardCharsets.UTF_8);
            this.value = value;
        }
    }

    /**
     * Copies.
     *
     * @param name of this copy, unlike that of any other one
     * @param from where to read in each partition
     * @param articles how many articles to read
     * @param written what to write, spread evenly over the articles; the topics are named anew
     * @return how long it took, in nanoseconds
     */
    long copy(String name, Map<TopicPartition, Long> from, int articles, List<Bytes> written) {
        Map<String, String> topics = new HashMap<>();
        for (Bytes record : written) {
            topics.computeIfAbsent(record.topic, topic -> "bench." + name + '.' + topic);
        }
        create(topics);
        Map<String, Object> reading = new HashMap<>(kafka.clientProperties());
        reading.put(ConsumerConfig.GROUP_ID_CONFIG, "bench-" + name);
        reading.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        reading.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        Map<String, Object> writing = new HashMap<>(kafka.clientProperties());
        writing.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "bench-" + name);
        writing.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        writing.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        writing.put(ProducerConfig.LINGER_MS_CONFIG, 100);
        try (KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(writing, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            consumer.assign(from.keySet());
            from.forEach(consumer::seek);
            long start = System.nanoTime();
            copy(consumer, producer, articles, written, topics);
            return System.nanoTime() - start;
        }
    }

    private static void copy(
            KafkaConsumer<byte[], byte[]> consumer,
            KafkaProducer<byte[], byte[]> producer,
            int articles,
            List<Bytes> written,
            Map<String, String> topics) {
        int read = 0;
        int sent = 0;
        long committed = System.nanoTime();
        producer.beginTransaction();
        while (read < articles) {
            ConsumerRecords<byte[], byte[]> polled = consumer.poll(Duration.ofMillis(100));
            for (ConsumerRecord<byte[], byte[]> article : polled) {
                read++;
                for (long due = (long) written.size() * read / articles; sent < due; sent++) {
                    Bytes record = written.get(sent);
                    // Committing says what became of it.
                    Future<?> unused = producer.send(new ProducerRecord<>(
                            Objects.requireNonNull(topics.get(record.topic)), record.key, record.value));
                }
                if (System.nanoTime() - committed > COMMIT_NANOS) {
                    commit(consumer, producer, article);
                    producer.beginTransaction();
                    committed = System.nanoTime();
                }
            }
        }
        producer.commitTransaction();
    }

    private static void commit(
            KafkaConsumer<byte[], byte[]> consumer,
            KafkaProducer<byte[], byte[]> producer,
            ConsumerRecord<byte[], byte[]> last) {
        producer.sendOffsetsToTransaction(
                Map.of(new TopicPartition(last.topic(), last.partition()), new OffsetAndMetadata(last.offset() + 1)),
                consumer.groupMetadata());
        producer.commitTransaction();
    }

    private void create(Map<String, String> topics) {
        try (Admin admin = Admin.create(kafka.clientProperties())) {
            admin.createTopics(topics.values().stream()
                            .map(topic -> new NewTopic(topic, Optional.of(PARTITIONS), Optional.of((short) 1)))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topics of the raw copy cannot be made: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
