package org.entente.aggregate.topology;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.entente.aggregate.alert.Alert;
import org.entente.aggregate.alert.AlertKind;
import org.entente.aggregate.alert.Webhook;
import org.entente.schemas.fault.Backoff;
import org.entente.schemas.fault.Faults;
import org.entente.schemas.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what one receiver is to be told, in a thread and a consumer group of its own, so that one that is down holds up
 * nobody else. Its place moves on only once a message is settled: what was not is told after a restart. A receiver that is
 * new begins with what comes from then on.
 */
final class AlertReading implements Runnable {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(AlertReading.class);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Decoder decoder;
    private final Webhook webhook;
    private volatile boolean closed;

    /** Reads a record's value. */
    interface Decoder {

        /** @throws RuntimeException if it cannot be read */
        Alert decode(String topic, byte[] value);
    }

    AlertReading(Supplier<Consumer<String, byte[]>> consumers, Decoder decoder, Webhook webhook) {
        this.consumers = consumers;
        this.decoder = decoder;
        this.webhook = webhook;
    }

    /** Has it end soon; the thread must be interrupted too, as it may be waiting for the receiver. */
    void close() {
        closed = true;
    }

    @Override
    public void run() {
        int attempt = 0;
        while (!closed) {
            attempt++;
            try (Consumer<String, byte[]> consumer = consumers.get()) {
                consumer.subscribe(topics(), new FromNowOn(consumer));
                while (!closed) {
                    take(consumer, consumer.poll(POLL));
                    attempt = 0;
                }
            } catch (WakeupException | InterruptException e) {
                LOG.debug("alerts to {} end", webhook.receiver().name(), e);
            } catch (KafkaException e) {
                if (!closed) {
                    LOG.warn(
                            "alerts to {} are interrupted by the cluster",
                            webhook.receiver().name(),
                            e);
                    Backoff.THREAD.pause(attempt);
                }
            }
        }
    }

    private List<String> topics() {
        List<String> topics = new ArrayList<>();
        if (webhook.receiver().wants(AlertKind.STANCE_CHANGE)) {
            topics.add(Topics.STANCE_CHANGE.name());
        }
        if (webhook.receiver().wants(AlertKind.CO_MENTION_SURGE)) {
            topics.add(Topics.CO_MENTION_SURGE.name());
        }
        return topics;
    }

    private void take(Consumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records) {
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            for (ConsumerRecord<String, byte[]> record : records.records(partition)) {
                if (closed || !settled(record)) {
                    consumer.commitSync(next);
                    back(consumer, records, next);
                    return;
                }
                next.put(partition, new OffsetAndMetadata(record.offset() + 1));
            }
            consumer.commitSync(next);
        }
    }

    /** Reads again from what was not settled. */
    private static void back(
            Consumer<String, byte[]> consumer,
            ConsumerRecords<String, byte[]> records,
            Map<TopicPartition, OffsetAndMetadata> next) {
        for (TopicPartition partition : records.partitions()) {
            OffsetAndMetadata from = next.get(partition);
            consumer.seek(
                    partition, from == null ? records.records(partition).get(0).offset() : from.offset());
        }
    }

    private boolean settled(ConsumerRecord<String, byte[]> record) {
        Alert alert;
        try {
            alert = decoder.decode(record.topic(), record.value());
        } catch (RuntimeException e) {
            if (Faults.mayPassLater(e)) {
                return false;
            }
            LOG.warn("offset {} of {}-{} cannot be read", record.offset(), record.topic(), record.partition(), e);
            webhook.unreadable();
            return true;
        }
        return webhook.tell(alert);
    }

    /** Keeps the end as the place of whoever has none, so that from then on nothing is missed. */
    private record FromNowOn(Consumer<String, byte[]> consumer) implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            Map<TopicPartition, OffsetAndMetadata> places = new HashMap<>();
            Map<TopicPartition, OffsetAndMetadata> kept = consumer.committed(new HashSet<>(partitions));
            for (TopicPartition partition : partitions) {
                if (kept.get(partition) == null) {
                    places.put(partition, new OffsetAndMetadata(consumer.position(partition)));
                }
            }
            if (!places.isEmpty()) {
                consumer.commitSync(places);
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // What is settled is committed as it is.
        }
    }
}
