package org.entente.schemas.read;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.entente.schemas.connection.KafkaConnection;

/**
 * The committed records of one topic, read in all partitions without a consumer group. What an open transaction holds, and what
 * comes after it in its partition, is left for the next {@link #catchUp}. Not safe for use by several threads.
 */
public final class CommittedRecords implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;

    /**
     * Stands at the beginning of the topic.
     *
     * @throws IllegalStateException if no broker answers or there is no such topic
     */
    public CommittedRecords(KafkaConnection connection, String topic) {
        Map<String, Object> properties = new HashMap<>(connection.clientProperties());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2000);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ANSWER_WITHIN.toMillis());
        this.consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
        try {
            this.partitions = Optional.ofNullable(consumer.partitionsFor(topic)).orElseGet(List::of).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new IllegalStateException(
                        "there is no topic " + topic + ": make the topics first, with entente topics create");
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        } catch (TimeoutException e) {
            consumer.close();
            throw new IllegalStateException(
                    "no broker answers at " + connection.bootstrapServers() + ": check kafka.bootstrap-servers", e);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    /** How many offsets lie between where it stands and the end; some of them hold no record. */
    public long remaining() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long remaining = 0;
        for (TopicPartition partition : partitions) {
            remaining += Objects.requireNonNull(ends.get(partition)) - consumer.position(partition);
        }
        return remaining;
    }

    /**
     * Hands over every record that was committed when it was called and was not handed over before: in order within a partition,
     * not across partitions.
     *
     * @return how many
     */
    public long catchUp(Consumer<ConsumerRecord<String, byte[]>> reader) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long read = 0;
        while (isBefore(ends)) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                reader.accept(record);
                read++;
            }
        }
        return read;
    }

    /** Hands over the records that come within the time, or the first few of them: for following a topic. */
    public void poll(Duration within, Consumer<ConsumerRecord<String, byte[]>> reader) {
        consumer.poll(within).forEach(reader);
    }

    /** Goes on from the end, past all that is there. */
    public void skipToEnd() {
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    private boolean isBefore(Map<TopicPartition, Long> ends) {
        return partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < Objects.requireNonNull(ends.get(partition)));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
