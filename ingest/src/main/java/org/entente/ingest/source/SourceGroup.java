package org.entente.ingest.source;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.entente.news.SourceKind;
import org.entente.news.SourceStatus;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shares the feeds among all instances, by a consumer group on the topic of their statuses: whoever has the partition of a feed's id
 * polls it, and begins when it has read what that partition says. Runs in one thread.
 */
final class SourceGroup implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(SourceGroup.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LET_GO_WITHIN = Duration.ofSeconds(20);

    private final Consumer<String, byte[]> consumer;
    private final Deserializer<SourceStatus> reader;
    private final Map<Integer, List<FeedSource>> feeds;
    private final Poller poller;
    private final Statuses statuses;
    private final StatusTopic topic;
    private final Map<TopicPartition, Long> unread = new HashMap<>();
    private final Map<String, SourceStatus> known = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private volatile boolean closing;

    /** @param feeds all of them, by their partition */
    SourceGroup(
            Consumer<String, byte[]> consumer,
            Deserializer<SourceStatus> reader,
            Map<Integer, List<FeedSource>> feeds,
            Poller poller,
            Statuses statuses,
            StatusTopic topic) {
        this.consumer = consumer;
        this.reader = reader;
        this.feeds = feeds;
        this.poller = poller;
        this.statuses = statuses;
        this.topic = topic;
        feeds.values().forEach(some -> some.forEach(feed -> names.add(feed.id())));
    }

    static Consumer<String, byte[]> consumer(KafkaConnection connection, String group) {
        Map<String, Object> properties = connection.clientProperties();
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 15_000);
        properties.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private final class Changes implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.seekToBeginning(partitions);
            unread.putAll(consumer.endOffsets(partitions));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(SourceGroup.this::letGo);
            topic.flush();
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            partitions.forEach(SourceGroup.this::letGo);
        }
    }

    @Override
    public void run() {
        try {
            consumer.subscribe(List.of(Topics.SOURCE_STATUS.name()), new Changes());
            while (!closing) {
                consumer.poll(POLL).forEach(this::read);
                takeOverWhatIsRead();
            }
        } catch (WakeupException | InterruptException e) {
            LOG.debug("closing");
        } finally {
            consumer.close();
        }
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            known.remove(record.key());
            return;
        }
        try {
            known.put(record.key(), reader.deserialize(record.topic(), record.value()));
        } catch (SerializationException e) {
            LOG.warn("the status of {} cannot be read, so it begins anew: {}", record.key(), e.getMessage());
        }
    }

    private void takeOverWhatIsRead() {
        for (TopicPartition partition : Set.copyOf(unread.keySet())) {
            if (consumer.position(partition) >= unread.getOrDefault(partition, 0L)) {
                unread.remove(partition);
                for (FeedSource feed : feeds.getOrDefault(partition.partition(), List.of())) {
                    poller.own(feed, statuses.takenOver(feed, known.get(feed.id())));
                }
                abandon(partition);
            }
        }
    }

    /** What is in no sources file any longer is polled by nobody, and its status should say so. */
    private void abandon(TopicPartition partition) {
        for (SourceStatus status : List.copyOf(known.values())) {
            boolean ours = StatusTopic.partition(status.getId(), topic.partitions()) == partition.partition();
            if (ours
                    && status.getKind() == SourceKind.FEED
                    && !names.contains(status.getId())
                    && status.getOwner() != null) {
                topic.write(SourceStatus.newBuilder(status)
                        .setOwner(null)
                        .setNextPollAt(null)
                        .build());
            }
        }
    }

    private void letGo(TopicPartition partition) {
        unread.remove(partition);
        for (FeedSource feed : feeds.getOrDefault(partition.partition(), List.of())) {
            try {
                poller.disown(feed.id(), LET_GO_WITHIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Ends {@link #run}; the others take over. */
    void stop() {
        closing = true;
        consumer.wakeup();
    }
}
