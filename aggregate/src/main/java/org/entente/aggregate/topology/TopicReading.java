package org.entente.aggregate.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.entente.aggregate.feed.FeedCursor;
import org.entente.aggregate.feed.FeedItem;
import org.entente.aggregate.feed.FeedReader;
import org.jspecify.annotations.Nullable;

/**
 * One reading of all of a topic's partitions, outside of any group. For one thread.
 *
 * @param <T> what the records say
 */
final class TopicReading<T> implements AutoCloseable {

    private final Topic<T> topic;
    private final Consumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private long[] times = {};

    TopicReading(Topic<T> topic) {
        this.topic = topic;
        this.consumer = topic.consumers().get();
        this.partitions = consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .sorted((x, y) -> Integer.compare(x.partition(), y.partition()))
                .toList();
        consumer.assign(partitions);
    }

    void seekToEnd() {
        consumer.endOffsets(partitions).forEach(consumer::seek);
    }

    /** Goes to the first record of each partition that came at the cursor's time or later. */
    void seek(FeedCursor after) {
        // The ends first: what comes between the two answers is then not passed over.
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, after.time(partition.partition(), partitions.size())));
        Map<TopicPartition, @Nullable OffsetAndTimestamp> found = consumer.offsetsForTimes(asked);
        ends.forEach((partition, end) -> {
            OffsetAndTimestamp first = found.get(partition);
            consumer.seek(partition, first == null ? end : first.offset());
        });
        times = LongStream.range(0, partitions.size())
                .map(part -> after.time((int) part, partitions.size()))
                .toArray();
    }

    /** What is there next; nothing if nothing comes within the time. */
    List<FeedItem<T>> poll(Duration within) {
        List<FeedItem<T>> items = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : consumer.poll(within)) {
            T value = topic.value().apply(record.key(), record.value());
            if (value != null) {
                items.add(new FeedItem<>(
                        record.partition(),
                        record.offset(),
                        Instant.ofEpochMilli(record.timestamp()),
                        record.key(),
                        value));
            }
        }
        return items;
    }

    /** Gives the reader what is there next; false if it wants no more. */
    boolean giveTo(FeedReader<T> reader, Duration within, Patience patience) throws InterruptedException {
        for (FeedItem<T> item : poll(within)) {
            times[item.part()] = item.at().toEpochMilli();
            if (!patience.awaitRoom(reader) || !reader.take(item, cursor())) {
                return false;
            }
        }
        return true;
    }

    /** Where a reader stands that has been given all that was read. */
    FeedCursor cursor() {
        return new FeedCursor(LongStream.of(times).boxed().toList());
    }

    /** The offset that is read next, by partition. */
    long[] positions() {
        return partitions.stream().mapToLong(consumer::position).toArray();
    }

    @Override
    public void close() {
        consumer.close();
    }

    /**
     * What is read.
     *
     * @param name the topic
     * @param consumers makes one that reads committed records and belongs to no group
     * @param value what a record's key and value say; null where that is nothing
     */
    record Topic<T>(
            String name,
            Supplier<Consumer<String, byte[]>> consumers,
            BiFunction<String, byte @Nullable [], @Nullable T> value) {}
}
