package org.entente.aggregate.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.entente.aggregate.AggregateSettings;
import org.entente.aggregate.article.ArticleFacts;
import org.entente.aggregate.contribution.EventHour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AggregateTopologyTest {

    private static final int NOON = EventHour.of(Instant.parse("2024-06-19T12:00:00Z"));
    private static final String HOURLY = "country/PRK|country/RUS|2024-06-19T12:00:00Z";
    private static final String DAY = "country/PRK|country/RUS|P1D";

    @TempDir
    private Path state;

    private final FactsMapping mapping = new FactsMapping();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> articles;

    @BeforeEach
    @SuppressWarnings("NullAway") // the other open sets both
    void open() {
        open("exactly_once_v2");
    }

    private void open(String guarantee) {
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        Properties properties = AggregateProperties.of(
                AggregateSettings.defaults(), Map.of("bootstrap.servers", "unused:9092"), state, meters);
        properties.put("processing.guarantee", guarantee);
        driver = new TopologyTestDriver(
                AggregateTopology.build(AggregateSettings.defaults(), properties, mapping, clock, meters), properties);
        articles = driver.createInputTopic("news.article.enriched", new StringSerializer(), new ByteArraySerializer());
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void shouldCountAStoryOnceOnBothLevelsAndARepeatNotAtAll() {
        given("a", 1, NOON, true);
        given("a", 1, NOON, true);

        assertThat(latest("news.co-mention.rolling")).containsEntry(DAY, "1 articles 1 stories");
        assertThat(driver.getKeyValueStore(Stores.PAIRS).approximateNumEntries())
                .isPositive();
    }

    @Test
    void shouldTakeOutBeforeItPutsIn() {
        given("a", 1, NOON, true);
        read("news.co-mention.hourly");
        given("a", 2, NOON, true, 7);

        assertThat(read("news.co-mention.hourly").stream()
                        .filter(row -> row.key.equals(HOURLY))
                        .map(row -> String.valueOf(row.value)))
                .containsExactly("null", "1 articles 1 stories");
        assertThat(meters.counter("entente.aggregate.corrections", "kind", "correction")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void shouldLeaveATombstoneWhereACancelTookAllOut() {
        given("a", 1, NOON, true);
        given("a", 2, NOON, false);

        assertThat(latest("news.co-mention.hourly")).containsEntry(HOURLY, null);
        assertThat(latest("news.co-mention.rolling")).containsEntry(DAY, null);
    }

    @Test
    void shouldLetAQuietPairLeaveTheWindowAsOthersMoveTheClock() {
        given("a", 1, NOON, true);
        given("b", 1, NOON + 24, false);

        Map<String, String> rolling = latest("news.co-mention.rolling");
        assertThat(rolling).containsEntry(DAY, null);
        assertThat(rolling).containsEntry("country/PRK|country/RUS|P7D", "1 articles 1 stories");
    }

    @Test
    void shouldCopyALateStoryAndCountItAllTheSame() {
        given("b", 1, NOON + 48, false);
        given("a", 1, NOON, true);

        assertThat(latest("news.article.late")).containsKey("a");
        assertThat(latest("news.co-mention.hourly")).containsEntry(HOURLY, "1 articles 1 stories");
    }

    @Test
    void shouldPutPoisonOnTheDeadLetterTopicAndGoOn() {
        // The test driver forgets what an open transaction sent when no record was processed with it.
        close();
        open("at_least_once");
        articles.pipeInput("poison", "no number".getBytes(StandardCharsets.UTF_8));
        given("a", 1, NOON, true);

        assertThat(latest("news.dead-letter")).containsEntry("poison", "no number");
        assertThat(latest("news.co-mention.hourly")).containsEntry(HOURLY, "1 articles 1 stories");
    }

    private void given(String id, int revision, int hour, boolean usable) {
        given(id, revision, hour, usable, 3);
    }

    private void given(String id, int revision, int hour, boolean usable, int mentions) {
        List<ArticleFacts.Actor> actors = List.of(
                new ArticleFacts.Actor("person/kim-jong-un", "Kim", "PERSON", "country/PRK", true, mentions),
                new ArticleFacts.Actor("country/RUS", "Russia", "COUNTRY", null, true, 9));
        articles.pipeInput(
                id,
                mapping.record(new ArticleFacts(
                        id, revision, "h" + revision, usable, EventHour.start(hour), id, "AFP", actors, List.of())));
    }

    private List<KeyValue<String, String>> read(String topic) {
        return new ArrayList<>(driver.createOutputTopic(topic, new StringDeserializer(), new StringDeserializer())
                .readKeyValuesToList());
    }

    private Map<String, String> latest(String topic) {
        Map<String, String> rows = new HashMap<>();
        read(topic).forEach(row -> rows.put(row.key, row.value));
        return rows;
    }
}
