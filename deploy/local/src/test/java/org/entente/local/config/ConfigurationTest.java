package org.entente.local.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigurationTest {

    @TempDir
    private Path directory;

    @Test
    void shouldPreferTheCommandLineToTheEnvironmentToTheFileToTheDefault() throws IOException {
        Path file = file("enrich:\n  threads: 2\n  max-actors: 20\naggregate:\n  threads: 2\n");

        Configuration configuration = Configuration.load(
                file,
                Map.of("ENTENTE_ENRICH_THREADS", "3", "ENTENTE_AGGREGATE_THREADS", "3"),
                List.of("enrich.threads=4"));

        assertThat(configuration.number(Key.ENRICH_THREADS)).isEqualTo(4);
        assertThat(configuration.number(Key.AGGREGATE_THREADS)).isEqualTo(3);
        assertThat(configuration.number(Key.ENRICH_MAX_ACTORS)).isEqualTo(20);
        assertThat(configuration.text(Key.BROKER_PORT)).isEqualTo("9092");
    }

    @Test
    void shouldReadListsFromTheFileAndFromTheCommandLine() throws IOException {
        Path file = file("aggregate:\n  windows: [PT2H, P3D]\n");

        assertThat(Configuration.load(file, Map.of(), List.of()).durations(Key.AGGREGATE_WINDOWS))
                .containsExactly(Duration.ofHours(2), Duration.ofDays(3));
        assertThat(Configuration.load(null, Map.of(), List.of("aggregate.windows=PT1H, P1D"))
                        .durations(Key.AGGREGATE_WINDOWS))
                .containsExactly(Duration.ofHours(1), Duration.ofDays(1));
    }

    @Test
    void shouldHandClientPropertiesOnAsTheyAre() throws IOException {
        Path file = file("kafka:\n  properties:\n    security.protocol: SSL\n");

        assertThat(Configuration.load(file, Map.of(), List.of("kafka.properties.client.id=x"))
                        .clientProperties())
                .isEqualTo(Map.of("security.protocol", "SSL", "client.id", "x"));
    }

    @Test
    void shouldReadClientPropertiesFromTheEnvironmentToo() {
        assertThat(Configuration.load(null, Map.of("ENTENTE_KAFKA_PROPERTIES_SASL_JAAS_CONFIG", "a secret"), List.of())
                        .clientProperties())
                .isEqualTo(Map.of("sasl.jaas.config", "a secret"));
    }

    @Test
    void shouldPassOverWhatKubernetesSetsForServicesOfOurNamesAndNothingElse() {
        Configuration configuration = Configuration.load(
                null,
                Map.of(
                        "ENTENTE_AGGREGATE_PORT", "tcp://10.0.0.1:8080",
                        "ENTENTE_PORT", "udp://10.0.0.1:80",
                        "ENTENTE_AGGREGATE_PORT_8080_TCP_ADDR", "10.0.0.1",
                        "ENTENTE_AGGREGATE_SERVICE_HOST", "10.0.0.1"),
                List.of());

        assertThat(configuration.text(Key.AGGREGATE_PORT)).isEqualTo("8080");
        assertThatThrownBy(() -> Configuration.load(null, Map.of("ENTENTE_AGREGATE_PORT", "9999"), List.of()))
                .hasMessageContaining("ENTENTE_AGREGATE_PORT names no key");
    }

    @Test
    void shouldNameAnUnknownKeyAndThoseThatAreKnownThere() throws IOException {
        Path file = file("enrich:\n  thread: 2\n");

        assertThatThrownBy(() -> Configuration.load(file, Map.of(), List.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("unknown key enrich.thread in " + file)
                .hasMessageContaining("enrich.threads");
        assertThatThrownBy(() -> Configuration.load(null, Map.of(), List.of("nonsense=1")))
                .hasMessageContaining("unknown key nonsense on the command line")
                .hasMessageContaining("enrich.*");
        assertThatThrownBy(() -> Configuration.load(null, Map.of("ENTENTE_ENRICH_THREAD", "2"), List.of()))
                .hasMessageContaining("ENTENTE_ENRICH_THREAD names no key");
    }

    @Test
    void shouldNameAValueOfTheWrongTypeAndWhereItStands() throws IOException {
        Path file = file("enrich:\n  threads: two\n");

        assertThatThrownBy(() -> Configuration.load(file, Map.of(), List.of()))
                .hasMessage("enrich.threads is 'two' in " + file + ": allowed is a whole number");
        assertThatThrownBy(() -> Configuration.load(null, Map.of("ENTENTE_AGGREGATE_GRACE", "a day"), List.of()))
                .hasMessageContaining("aggregate.grace is 'a day' in the environment variable ENTENTE_AGGREGATE_GRACE")
                .hasMessageContaining("ISO 8601");
        assertThatThrownBy(() -> Configuration.load(null, Map.of(), List.of("enrich.threads")))
                .hasMessageContaining("no KEY=VALUE");
    }

    @Test
    void shouldNameTheLineOfAFileThatIsNoYaml() throws IOException {
        Path file = file("enrich:\n  threads: [1\n");
        Path twice = Files.writeString(directory.resolve("twice.yaml"), "data: a\ndata: b\n");
        Path empty = Files.writeString(directory.resolve("empty.yaml"), "enrich:\n  threads:\n");

        assertThatThrownBy(() -> Configuration.load(file, Map.of(), List.of())).hasMessageContaining(file + ":");
        assertThatThrownBy(() -> Configuration.load(twice, Map.of(), List.of())).hasMessageContaining("data");
        assertThatThrownBy(() -> Configuration.load(empty, Map.of(), List.of()))
                .hasMessageContaining("enrich.threads has no value");
        assertThatThrownBy(() -> Configuration.load(directory.resolve("none.yaml"), Map.of(), List.of()))
                .hasMessageContaining("none.yaml");
    }

    @Test
    void shouldReadEveryKeyFromTheEnvironment() {
        for (Key key : Key.values()) {
            String value = Set.of(Kind.NUMBER, Kind.DECIMAL).contains(key.kind())
                    ? "7"
                    : key.kind().isList() || key.kind() == Kind.DURATION ? "P7D" : "x";

            assertThat(Configuration.load(null, Map.of(key.variable(), value), List.of())
                            .text(key))
                    .as(key.variable())
                    .isEqualTo(value);
        }
    }

    @Test
    void shouldTakeAnEmptyFileAndForeignVariablesForNothingSaid() throws IOException {
        Path file = file("# nothing yet\n");

        Configuration configuration = Configuration.load(
                file,
                Map.of("PATH", "/bin", "ENTENTE_JAVA_OPTS", "-Xmx2g", "ENTENTE_SERVICE_HOST", "10.0.0.1"),
                List.of());

        assertThat(configuration.number(Key.ENRICH_THREADS)).isEqualTo(1);
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(directory.resolve("entente.yaml"), yaml);
    }
}
