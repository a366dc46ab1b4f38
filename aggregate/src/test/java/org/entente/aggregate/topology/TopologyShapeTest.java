package org.entente.aggregate.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.entente.aggregate.AggregateSettings;
import org.entente.schemas.connection.KafkaConnection;
import org.junit.jupiter.api.Test;

final class TopologyShapeTest {

    private static final KafkaConnection CONNECTION =
            new KafkaConnection("localhost:9092", "http://localhost:8081", Map.of());

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AggregateSettings settings = AggregateSettings.defaults();
    private final Properties properties =
            AggregateProperties.of(settings, CONNECTION.clientProperties(), Path.of("state"), meters);

    @Test
    void shouldKeepTheTopologyThatRunningStoresWereMadeWith() throws IOException {
        String shape = AggregateTopology.build(
                        settings, properties, new AvroMapping(CONNECTION), Clock.systemUTC(), meters)
                .describe()
                .toString();
        try (InputStream golden = TopologyShapeTest.class.getResourceAsStream("expected_topology.txt")) {
            String expected = new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(shape.strip()).isEqualToNormalizingNewlines(expected.strip());
        }
    }

    @Test
    void shouldRunExactlyOnceWithoutCachesAndStandbys() {
        assertThat(properties)
                .containsEntry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2)
                .containsEntry(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L)
                .containsEntry(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, 0)
                .containsEntry(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true)
                .containsEntry(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, "news.dead-letter");
    }
}
