package org.entente.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedBrokerTest {

    private static final String HOST = "127.0.0.1";

    private final Path directory;

    EmbeddedBrokerTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void shouldNameTheKeyOfATakenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                EmbeddedBroker broker = new EmbeddedBroker(directory, HOST, taken.getLocalPort(), 0)) {

            assertThatThrownBy(broker::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("broker.port: port " + taken.getLocalPort() + " on " + HOST)
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void shouldNameTheKeyOfATakenControllerPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                EmbeddedBroker broker = new EmbeddedBroker(directory, HOST, 0, taken.getLocalPort())) {

            assertThatThrownBy(broker::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("broker.controller-port: port " + taken.getLocalPort());
        }
    }

    @Test
    void shouldNameTheKeyOfAHostThatNobodyKnows() {
        try (EmbeddedBroker broker = new EmbeddedBroker(directory, "nowhere.invalid", 0, 0)) {
            assertThatThrownBy(broker::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("broker.host: nowhere.invalid");
        }
    }

    @Test
    void shouldGiveTheDirectoryAndThePortsBackWhenItCannotStart() throws Exception {
        int port = freePort();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            EmbeddedBroker broker = new EmbeddedBroker(directory, HOST, port, taken.getLocalPort());
            assertThatThrownBy(broker::start).isInstanceOf(IllegalStateException.class);

            try (BrokerDirectory again = BrokerDirectory.claim(directory);
                    ServerSocket rebound = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assertThat(again).isNotNull();
                assertThat(rebound.isBound()).isTrue();
            }
        }
    }

    @Test
    void shouldConfigureWhatKafkaKnowsAndAccepts() {
        Map<String, Object> properties = BrokerProperties.of(directory, new Address(HOST, 1), 2, 3);

        assertThat(KafkaConfig.configDef().names()).containsAll(properties.keySet());
        assertThat(new KafkaConfig(properties, false).nodeId()).isEqualTo(1);
    }

    @Test
    void shouldSayWhyItDoesNotStart() {
        try (EmbeddedBroker broker = new EmbeddedBroker(directory, "0.0.0.0", 0, 0)) {
            assertThatThrownBy(broker::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("did not start")
                    .hasMessageContaining("0.0.0.0");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
