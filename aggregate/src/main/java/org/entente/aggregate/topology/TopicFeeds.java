package org.entente.aggregate.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.entente.aggregate.AggregateSettings;
import org.entente.aggregate.feed.Feeds;
import org.entente.aggregate.feed.RollingCount;
import org.entente.aggregate.view.Counts;
import org.entente.news.CoMentionRolling;
import org.entente.news.CoMentionSurge;
import org.entente.news.StanceChange;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.fault.Faults;
import org.entente.schemas.serde.AvroSerdes;
import org.entente.schemas.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topics that can be followed, each read by this instance for itself: any one answers for all. */
public final class TopicFeeds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicFeeds.class);

    private final Map<String, Object> properties;
    private final AvroSerdes serdes;
    private final Clock clock;
    private final MeterRegistry meters;
    private final TopicFeed<StanceChange> stanceChanges;
    private final TopicFeed<CoMentionSurge> surges;
    private final TopicFeed<RollingCount> coMentions;

    private final List<String> windows;

    /** @param windows those in which pairs are counted */
    public TopicFeeds(KafkaConnection connection, List<Duration> windows, Clock clock, MeterRegistry meters) {
        this.windows = windows.stream().map(AggregateSettings::name).toList();
        this.serdes = new AvroSerdes(connection);
        this.clock = clock;
        this.meters = meters;
        this.properties = new HashMap<>(connection.clientProperties());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.stanceChanges = feed(Topics.STANCE_CHANGE.name(), StanceChange.class, (key, change) -> change);
        this.surges = feed(Topics.CO_MENTION_SURGE.name(), CoMentionSurge.class, (key, surge) -> surge);
        this.coMentions = feed(Topics.CO_MENTION_ROLLING.name(), CoMentionRolling.class, TopicFeeds::rolling);
    }

    /** All of them. */
    public Feeds feeds() {
        return new Feeds(stanceChanges, surges, coMentions, windows);
    }

    private <R extends SpecificRecord, T> TopicFeed<T> feed(
            String topic, Class<R> type, BiFunction<String, @Nullable R, @Nullable T> value) {
        Deserializer<R> reader = serdes.of(type).deserializer();
        Counter unreadable = Counter.builder("entente.aggregate.stream.unreadable")
                .description("Records that could not be read and were left out of a stream")
                .tag("topic", topic)
                .register(meters);
        return new TopicFeed<>(
                new TopicReading.Topic<>(
                        topic,
                        () -> new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer()),
                        (key, bytes) -> {
                            try {
                                return value.apply(key, reader.deserialize(topic, bytes));
                            } catch (SerializationException e) {
                                leaveOut(topic, key, e, unreadable);
                                return null;
                            }
                        }),
                clock,
                meters);
    }

    /** @throws SerializationException the fault, if the record may be read later: readers are then sent away and miss nothing */
    static void leaveOut(String topic, String key, SerializationException fault, Counter unreadable) {
        if (Faults.mayPassLater(fault)) {
            throw fault;
        }
        unreadable.increment();
        LOG.warn("a record of {} cannot be read: {}", topic, key, fault);
    }

    /** A tombstone says that no article is left in the window. */
    private static @Nullable RollingCount rolling(String key, @Nullable CoMentionRolling record) {
        if (record == null) {
            String[] parts = key.split("\\|", -1);
            return parts.length == 3 ? new RollingCount(parts[0], parts[1], parts[2], null, Counts.NONE) : null;
        }
        return new RollingCount(
                record.getA(),
                record.getB(),
                record.getWindow(),
                record.getAsOf(),
                new Counts(record.getMentions(), record.getArticles(), record.getStories(), record.getSources()));
    }

    @Override
    public void close() {
        stanceChanges.close();
        surges.close();
        coMentions.close();
    }
}
