package org.entente.aggregate.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.entente.aggregate.AggregateSettings;
import org.entente.aggregate.article.EventHour;
import org.entente.aggregate.view.Rows;
import org.entente.aggregate.view.Staleness;
import org.entente.aggregate.view.Views;
import org.entente.news.CoMentionHourly;
import org.entente.news.CoMentionRolling;
import org.entente.news.EnrichedArticle;
import org.entente.news.SourceStatus;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.serde.AvroSerdes;
import org.entente.schemas.topic.TopicDeclaration;
import org.entente.schemas.topic.Topics;
import org.jspecify.annotations.Nullable;

/** The whole topology with its real records, driven in event time: what goes in as stories, what is counted of them. */
final class Wire implements AutoCloseable {

    static final String RUS = "country/RUS";
    static final String PRK = "country/PRK";
    static final String KIM = "person/kim-jong-un";
    static final Instant NOON = Instant.parse("2024-06-19T12:00:00Z");

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final KafkaConnection connection =
            new KafkaConnection("unused:9092", "mock://" + UUID.randomUUID(), Map.of());
    private final AvroSerdes serdes = new AvroSerdes(connection);
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> articles;
    private final Map<TopicDeclaration, TestOutputTopic<String, byte[]>> outputs = new HashMap<>();
    private final Map<String, CoMentionRolling> rolling = new HashMap<>();

    Wire(Path state) {
        this(state, "exactly_once_v2");
    }

    Wire(Path state, String guarantee) {
        AggregateSettings settings = AggregateSettings.defaults();
        Properties properties =
                AggregateProperties.of(settings, Map.of("bootstrap.servers", "unused:9092"), state, meters);
        properties.put("processing.guarantee", guarantee);
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        this.driver = new TopologyTestDriver(
                AggregateTopology.build(settings, properties, new AvroMapping(connection), clock, meters), properties);
        this.articles = driver.createInputTopic(
                Topics.ARTICLE_ENRICHED.name(), new StringSerializer(), new ByteArraySerializer());
    }

    /** A story of that id, to be sent with {@link Story#mentioning}. */
    Story given(String id) {
        return new Story(this, id);
    }

    void send(EnrichedArticle article) {
        sendBytes(
                article.getId(),
                serdes.of(EnrichedArticle.class).serializer().serialize(Topics.ARTICLE_ENRICHED.name(), article));
    }

    void sendBytes(String key, byte[] value) {
        articles.pipeInput(key, value);
    }

    void sendStatus(SourceStatus status) {
        sendStatusBytes(
                status.getId(),
                serdes.of(SourceStatus.class).serializer().serialize(Topics.SOURCE_STATUS.name(), status));
    }

    void sendStatusBytes(String key, byte @Nullable [] value) {
        driver.createInputTopic(Topics.SOURCE_STATUS.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, value);
    }

    /** Lets the time of the machine pass, by which nothing is counted. */
    void pass(Duration time) {
        driver.advanceWallClockTime(time);
    }

    CoMention thenCoMention(String a, String b) {
        return new CoMention(a, b);
    }

    /** The views over the stores, as the API has them. */
    Views views() {
        return StoredViews.over(
                new StoredViews.Source() {
                    @Override
                    public <V> Rows<V> rows(String store, Serde<V> form) {
                        return everywhere(store);
                    }

                    @Override
                    public <V> Rows<V> everywhere(String store) {
                        return new StoreRows<V>(driver.getKeyValueStore(store));
                    }

                    @Override
                    public Staleness staleness() {
                        return new Staleness();
                    }
                },
                new AvroMapping(connection),
                AggregateSettings.defaults().windows());
    }

    /** What was written since it was last asked; the value is null for a tombstone. */
    <T extends SpecificRecord> List<KeyValue<String, @Nullable T>> written(TopicDeclaration topic, Class<T> type) {
        Deserializer<T> reader = serdes.of(type).deserializer();
        List<KeyValue<String, @Nullable T>> records = new ArrayList<>();
        for (KeyValue<String, byte[]> record : output(topic).readKeyValuesToList()) {
            records.add(KeyValue.pair(
                    record.key, record.value == null ? null : reader.deserialize(topic.name(), record.value)));
        }
        return records;
    }

    List<KeyValue<String, byte[]>> bytes(TopicDeclaration topic) {
        return output(topic).readKeyValuesToList();
    }

    /** The rolling topic, compacted: what a subscriber knows. */
    Map<String, CoMentionRolling> rolling() {
        for (KeyValue<String, @Nullable CoMentionRolling> record :
                written(Topics.CO_MENTION_ROLLING, CoMentionRolling.class)) {
            if (record.value == null) {
                rolling.remove(record.key);
            } else {
                rolling.put(record.key, record.value);
            }
        }
        return rolling;
    }

    private TestOutputTopic<String, byte[]> output(TopicDeclaration topic) {
        return outputs.computeIfAbsent(
                topic,
                each -> driver.createOutputTopic(each.name(), new StringDeserializer(), new ByteArrayDeserializer()));
    }

    @Override
    public void close() {
        driver.close();
    }

    /** A pair whose counts are looked at. */
    final class CoMention {

        private final String pair;

        private CoMention(String a, String b) {
            this.pair = a.compareTo(b) < 0 ? a + '|' + b : b + '|' + a;
        }

        Within within(Duration window) {
            CoMentionRolling kept = rolling().get(pair + '|' + AggregateSettings.name(window));
            return kept == null ? new Within(0, 0) : new Within(kept.getArticles(), kept.getStories());
        }

        /** The articles written for the hour, one after another; null for a tombstone. */
        void inItsHour(Instant at, @Nullable Long... articles) {
            String key = pair + '|' + EventHour.start(EventHour.of(at));
            List<@Nullable Long> counts = new ArrayList<>();
            for (KeyValue<String, @Nullable CoMentionHourly> record :
                    written(Topics.CO_MENTION_HOURLY, CoMentionHourly.class)) {
                if (record.key.equals(key)) {
                    counts.add(record.value == null ? null : record.value.getArticles());
                }
            }
            assertThat(counts).containsExactly(articles);
        }
    }

    /** A count of articles and of their stories. */
    record Within(long articles, long stories) {

        void is(long expected, long expectedStories) {
            is(expected);
            assertThat(stories).isEqualTo(expectedStories);
        }

        void is(long expected) {
            assertThat(articles).isEqualTo(expected);
        }
    }
}
