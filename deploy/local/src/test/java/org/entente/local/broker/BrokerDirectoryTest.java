package org.entente.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BrokerDirectoryTest {

    private final Path parent;

    BrokerDirectoryTest(@TempDir Path parent) {
        this.parent = parent;
    }

    @Test
    void shouldKeepItsClusterIdForTheLifeOfTheDirectory() throws Exception {
        Path directory = parent.resolve("new");
        String first;
        try (BrokerDirectory claimed = BrokerDirectory.claim(directory)) {
            first = claimed.clusterId(1, "CONTROLLER");
            claimed.stamp(new Address("here", 1));
        }

        try (BrokerDirectory again = BrokerDirectory.claim(directory)) {
            assertThat(again.clusterId(1, "CONTROLLER")).isEqualTo(first).hasSize(22);
        }
    }

    @Test
    void shouldFormatADirectoryThatWasOnlyHalfFormatted() throws Exception {
        try (BrokerDirectory claimed = BrokerDirectory.claim(parent)) {
            claimed.clusterId(1, "CONTROLLER");
        }
        Files.delete(parent.resolve("meta.properties"));

        try (BrokerDirectory again = BrokerDirectory.claim(parent)) {
            assertThat(again.clusterId(1, "CONTROLLER")).hasSize(22);
        }
    }

    @Test
    void shouldBeHeldOnce() throws Exception {
        try (BrokerDirectory first = BrokerDirectory.claim(parent)) {
            assertThat(first).isNotNull();

            assertThatThrownBy(() -> BrokerDirectory.claim(parent))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(parent + " is in use");
        }
    }

    @Test
    void shouldRefuseADirectoryThatANewerKafkaWrote() throws Exception {
        try (BrokerDirectory claimed = BrokerDirectory.claim(parent)) {
            claimed.stamp(new Address("here", 1));
        }
        Files.writeString(parent.resolve("kafka.version"), "99.0.0");

        assertThatThrownBy(() -> BrokerDirectory.claim(parent))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(parent + " was written by Kafka 99.0.0");
    }

    @Test
    void shouldTakeADirectoryThatAnOlderKafkaWrote() throws Exception {
        try (BrokerDirectory claimed = BrokerDirectory.claim(parent)) {
            claimed.stamp(new Address("here", 1));
        }
        Files.writeString(parent.resolve("kafka.version"), "3.9.1");

        try (BrokerDirectory again = BrokerDirectory.claim(parent)) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void shouldRefuseADirectoryThatHoldsSomethingElse() throws Exception {
        Files.writeString(parent.resolve("thesis.txt"), "irreplaceable");

        assertThatThrownBy(() -> BrokerDirectory.claim(parent))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(parent + " holds something else");
        assertThat(parent.resolve("thesis.txt")).hasContent("irreplaceable");
    }

    @Test
    void shouldKnowWhereABrokerWasKilled() throws Exception {
        try (BrokerDirectory claimed = BrokerDirectory.claim(parent)) {
            assertThat(claimed.leftOpenAt()).isEmpty();
            claimed.stamp(new Address("here", 1));
            claimed.stamp(new Address("here", 2));
            assertThat(claimed.leftOpenAt()).contains(new Address("here", 2));

            Files.writeString(parent.resolve(".kafka_cleanshutdown"), "{}");
            assertThat(claimed.leftOpenAt()).isEmpty();
        }
    }

    @Test
    void shouldOrderReleasesByNumber() {
        assertThat(KafkaRelease.of("4.10.0")).isGreaterThan(KafkaRelease.of("4.3.1"));
        assertThat(KafkaRelease.of("4.3.9")).isEqualByComparingTo(KafkaRelease.of("4.3.1"));
        assertThat(KafkaRelease.of("unknown")).isLessThan(KafkaRelease.of("0.8.2"));
    }
}
