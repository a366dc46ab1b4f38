package org.entente.schemas.read;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
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

    private final org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer;
    private final String bootstrapServers;
    private final Duration patience;
    private final List<TopicPartition> partitions;

    /**
     * Stands at the beginning of the topic.
     *
     * @throws IllegalStateException if no broker answers or there is no such topic
     */
    public CommittedRecords(KafkaConnection connection, String topic) {
        this(consumer(connection), connection.bootstrapServers(), topic, ANSWER_WITHIN);
    }

    private static KafkaConsumer<String, byte[]> consumer(KafkaConnection connection) {
        Map<String, Object> properties = new HashMap<>(connection.clientProperties());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2000);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ANSWER_WITHIN.toMillis());
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * @param consumer is closed with this, and if this cannot be made
     * @param patience how long nothing may come before the cluster is asked whether it is there
     */
    CommittedRecords(
            org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer,
            String bootstrapServers,
            String topic,
            Duration patience) {
        this.consumer = consumer;
        this.bootstrapServers = bootstrapServers;
        this.patience = patience;
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
            throw silent(e);
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
     * not across partitions. If the reader throws, the next call begins with what it threw at.
     *
     * @return how many
     * @throws IllegalStateException if the brokers go away meanwhile
     */
    public long catchUp(Consumer<ConsumerRecord<String, byte[]>> reader) {
        return catchUp(reader, () -> false);
    }

    /** The same until it is enough, which is asked now and then. */
    public long catchUp(Consumer<ConsumerRecord<String, byte[]>> reader, BooleanSupplier isEnough) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long read = 0;
        long moved = System.nanoTime();
        while (isBefore(ends) && !isEnough.getAsBoolean()) {
            int more = handOver(consumer.poll(POLL), reader);
            read += more;
            if (more > 0) {
                moved = System.nanoTime();
            } else if (System.nanoTime() - moved > patience.toNanos()) {
                requireBrokers();
                moved = System.nanoTime();
            }
        }
        return read;
    }

    /** A poll says nothing of brokers that are away. */
    private void requireBrokers() {
        try {
            consumer.endOffsets(partitions);
        } catch (TimeoutException e) {
            throw silent(e);
        }
    }

    private IllegalStateException silent(TimeoutException e) {
        return new IllegalStateException(
                "no broker answers at " + bootstrapServers + ": check kafka.bootstrap-servers", e);
    }

    /**
     * Hands over the records that come within the time, or the first few of them: for following a topic. If the reader throws, the
     * next call begins with what it threw at.
     */
    public void poll(Duration within, Consumer<ConsumerRecord<String, byte[]>> reader) {
        handOver(consumer.poll(within), reader);
    }

    /** The consumer stands past the whole batch, so what of it is not handed over must be asked for again. */
    private int handOver(ConsumerRecords<String, byte[]> batch, Consumer<ConsumerRecord<String, byte[]>> reader) {
        Map<TopicPartition, Long> next = new HashMap<>();
        for (TopicPartition partition : batch.partitions()) {
            next.put(partition, batch.records(partition).get(0).offset());
        }
        try {
            for (ConsumerRecord<String, byte[]> record : batch) {
                reader.accept(record);
                next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
            }
        } catch (RuntimeException | Error e) {
            next.forEach(consumer::seek);
            throw e;
        }
        return batch.count();
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
