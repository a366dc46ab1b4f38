package org.entente.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.StreamsConfig;
import org.entente.enrich.EnrichSettings;
import org.entente.schemas.connection.KafkaConnection;
import org.junit.jupiter.api.Test;

class TopologyShapeTest {

    private static final KafkaConnection CONNECTION =
            new KafkaConnection("localhost:9092", "http://localhost:8081", Map.of());

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Map<String, Object> properties = StreamsProperties.of(
            CONNECTION,
            EnrichSettings.defaults(),
            Path.of("state"),
            new DeadLetters("news.dead-letter", ArticleSerdes.of(CONNECTION).articles(), meters, Clock.systemUTC()));

    @Test
    void shouldKeepTheTopologyThatRunningStoresWereMadeWith() throws IOException {
        String shape = new EnrichTopology(
                        TestPipelines::annotate, ArticleSerdes.of(CONNECTION), Clock.systemUTC(), meters)
                .build(properties)
                .describe()
                .toString();
        try (InputStream golden = TopologyShapeTest.class.getResourceAsStream("expected_topology.txt")) {
            String expected = new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(shape.strip()).isEqualToNormalizingNewlines(expected.strip());
        }
    }

    @Test
    void shouldRunExactlyOnceWithoutCaches() {
        assertThat(properties)
                .containsEntry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2)
                .containsEntry(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L)
                .containsEntry(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, "news.dead-letter");
    }
}
