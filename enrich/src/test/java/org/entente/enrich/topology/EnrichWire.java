package org.entente.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.entente.enrich.EnrichSettings;
import org.entente.news.Article;
import org.entente.news.EnrichedArticle;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.topic.Topics;

/** The domain language of the topology tests: wire in, enriched and dead letters out. */
final class EnrichWire implements AutoCloseable {

    static final Instant START = Instant.parse("2024-06-19T12:00:00Z");
    private static final KafkaConnection NOWHERE = new KafkaConnection("localhost:1", "mock://enrich", Map.of());

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final MovableClock clock = new MovableClock(START);
    final ArticleSerdes serdes = ArticleSerdes.of(NOWHERE);
    private final Path directory;
    private final Map<String, EnrichedArticle> standing = new HashMap<>();
    private final Running running;

    EnrichWire(Path directory) {
        this.directory = directory;
        this.running = run();
    }

    private record Running(
            TopologyTestDriver driver,
            TestInputTopic<String, byte[]> raw,
            TestOutputTopic<String, EnrichedArticle> enriched,
            TestOutputTopic<String, byte[]> deadLetters) {}

    private Running run() {
        Map<String, Object> properties = StreamsProperties.of(
                NOWHERE,
                EnrichSettings.defaults(),
                directory,
                new DeadLetters(Topics.DEAD_LETTER.name(), serdes.articles(), meters, clock));
        Properties config = new Properties();
        config.putAll(properties);
        // Under exactly-once TopologyTestDriver 4.3.1 clears the dead letters of unreadable records before it shows
        // them.
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        EnrichTopology topology = new EnrichTopology(TestPipelines::annotate, serdes, clock, meters);
        TopologyTestDriver driver = new TopologyTestDriver(topology.build(properties), config, clock.instant());
        return new Running(
                driver,
                driver.createInputTopic(Topics.ARTICLE_RAW.name(), new StringSerializer(), new ByteArraySerializer()),
                driver.createOutputTopic(
                        Topics.ARTICLE_ENRICHED.name(),
                        new StringDeserializer(),
                        serdes.enriched().deserializer()),
                driver.createOutputTopic(
                        Topics.DEAD_LETTER.name(), new StringDeserializer(), new ByteArrayDeserializer()));
    }

    EnrichWire given(Articles article) {
        Article built = article.build();
        byte[] bytes = serdes.articles().serializer().serialize(Topics.ARTICLE_RAW.name(), built);
        running.raw().pipeInput(built.getId(), bytes);
        return this;
    }

    EnrichWire givenBytes(String key, byte[] bytes) {
        running.raw().pipeInput(key, bytes);
        return this;
    }

    EnrichWire after(Duration time) {
        clock.advance(time);
        running.driver().advanceWallClockTime(time);
        return this;
    }

    /** What was written since the last look, in order. */
    List<EnrichedArticle> thenEnriched() {
        List<EnrichedArticle> written = running.enriched().readValuesToList();
        written.forEach(article -> standing.put(article.getId(), article));
        return written;
    }

    /** Like a compacted topic: the last record of the article. */
    EnrichedArticle thenStanding(String id) {
        thenEnriched();
        return Objects.requireNonNull(standing.get(id), () -> "no record of " + id + " on the enriched topic");
    }

    void thenNothing() {
        assertThat(thenEnriched()).isEmpty();
    }

    List<TestRecord<String, byte[]>> thenDeadLetters() {
        return running.deadLetters().readRecordsToList();
    }

    Article read(byte[] bytes) {
        return serdes.articles().deserializer().deserialize(Topics.ARTICLE_RAW.name(), bytes);
    }

    /** The record timestamps of what was written since the last look. */
    List<Instant> thenTimestamps() {
        return running.enriched().readRecordsToList().stream()
                .map(TestRecord::getRecordTime)
                .toList();
    }

    /** How many articles wait for their embargo to end. */
    double waiting() {
        return meters.get("entente.enrich.held").gauge().value();
    }

    double counted(String outcome) {
        return count("entente.enrich.articles", "outcome", outcome);
    }

    double count(String name, String... tags) {
        Counter counter = meters.find(name).tags(tags).counter();
        return counter == null ? 0 : counter.count();
    }

    @Override
    public void close() {
        running.driver().close();
    }
}
