package org.entente.local.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.entente.local.process.JavaProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedRegistryIT {

    private final Path directory;

    EmbeddedRegistryIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void shouldEndWithItsParentAndKeepTheIdsItGave() throws Exception {
        Map<String, Integer> given = new LinkedHashMap<>();
        List<ProcessHandle> children;
        try (JavaProcess parent = JavaProcess.start(RegistryProcess.class, directory)) {
            // given
            children = parent.children().toList();
            SchemaRegistryClient client = client(parent.address());
            for (int i = 0; i < 20; i++) {
                given.put("subject-" + i, client.register("subject-" + i, schema(i)));
            }

            // when
            parent.kill();
        }

        // then
        assertThat(children).hasSize(1);
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(children)
                .noneMatch(ProcessHandle::isAlive));
        try (EmbeddedRegistry registry = new EmbeddedRegistry(directory, "127.0.0.1", 0)) {
            registry.start();
            SchemaRegistryClient client = client(registry.url());
            assertThat(client.getAllSubjects()).containsExactlyInAnyOrderElementsOf(given.keySet());
            for (int i = 0; i < 20; i++) {
                int id = given.getOrDefault("subject-" + i, -1);
                assertThat(client.getId("subject-" + i, schema(i))).isEqualTo(id);
                assertThat(client.getSchemaById(id)).isEqualTo(schema(i));
            }
            assertThat(given.values()).doesNotContain(client.register("subject-new", schema(99)));
        }
    }

    @Test
    void shouldRefuseADirectoryInUseAndEndWhenClosed() throws Exception {
        EmbeddedRegistry first = new EmbeddedRegistry(directory, "127.0.0.1", 0);
        try (first;
                EmbeddedRegistry second = new EmbeddedRegistry(directory, "127.0.0.1", 0)) {
            first.start();

            assertThatThrownBy(second::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(directory + " is in use by another process");
            assertThatThrownBy(() -> client(first.url()).getSchemaById(4711))
                    .isInstanceOfSatisfying(RestClientException.class, e -> assertThat(e.getStatus())
                            .isEqualTo(404));
            assertThat(first.isAlive()).isTrue();
        }
        assertThat(first.isAlive()).isFalse();
        assertThat(ProcessHandle.current().children()).noneMatch(ProcessHandle::isAlive);
    }

    private static SchemaRegistryClient client(String url) {
        return new CachedSchemaRegistryClient(url, 100);
    }

    private static AvroSchema schema(int number) {
        return new AvroSchema("{\"type\":\"record\",\"name\":\"R" + number
                + "\",\"namespace\":\"test\",\"fields\":[{\"name\":\"a\",\"type\":\"string\"}]}");
    }
}
