package org.entente.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import org.entente.news.StanceHourly;
import org.entente.schemas.connection.FakeRegistry;
import org.entente.schemas.connection.KafkaConnection;
import org.junit.jupiter.api.Test;

final class SchemaRegistryTest {

    private static final String TAKEN = "{\"id\":1,\"compatibility\":\"FULL_TRANSITIVE\"}";
    private static final String STARTING = "{\"error_code\":50301,\"message\":\"starting\"}";
    private static final String INVALID = "{\"error_code\":42201,\"message\":\"invalid\"}";
    private static final String UNKNOWN = "{\"error_code\":40401,\"message\":\"Subject not found\"}";

    @Test
    void shouldAskAgainWhileTheRegistryStarts() throws Exception {
        try (FakeRegistry registry = new FakeRegistry(200, TAKEN).first(503, STARTING)) {
            register(registry.url());

            assertThat(registry.asked()).isEqualTo(3);
        }
    }

    @Test
    void shouldAskTheNextRegistryWhereOneIsAway() throws Exception {
        try (FakeRegistry registry = new FakeRegistry(200, TAKEN)) {
            String away = "http://127.0.0.1:" + freePort();

            assertThatCode(() -> register(away + "," + registry.url())).doesNotThrowAnyException();
        }
    }

    @Test
    void shouldNotSayHowItSignsIn() throws Exception {
        try (FakeRegistry registry = new FakeRegistry(422, INVALID)) {
            assertThatThrownBy(() -> register("http://user:secret@" + registry.authority()))
                    .hasMessageContaining("at the registry http://" + registry.authority())
                    .hasMessageContaining("invalid")
                    .hasMessageNotContaining("secret");
            assertThat(registry.asked()).isEqualTo(1);
        }
    }

    @Test
    void shouldNotTakeTheAnswerOfAnotherForOneOfTheRegistry() throws Exception {
        try (FakeRegistry registry = new FakeRegistry(404, UNKNOWN)) {
            assertThat(difference(registry))
                    .hasValueSatisfying(words -> assertThat(words).contains("is not registered"));
        }
        try (FakeRegistry ingress = new FakeRegistry(404, UNKNOWN).first(404, "default backend - 404")) {
            assertThat(difference(ingress)).isPresent();
            assertThat(ingress.asked()).isEqualTo(2);
        }
    }

    private static void register(String url) throws Exception {
        try (SchemaRegistry registry = new SchemaRegistry(new KafkaConnection("localhost:9092", url, Map.of()))) {
            registry.register(Topics.STANCE_HOURLY, "news.stance.hourly-value", StanceHourly.SCHEMA$);
        }
    }

    private static Optional<String> difference(FakeRegistry at) throws Exception {
        try (SchemaRegistry registry = new SchemaRegistry(new KafkaConnection("localhost:9092", at.url(), Map.of()))) {
            return registry.difference(Topics.STANCE_HOURLY, "news.stance.hourly-value", StanceHourly.SCHEMA$);
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
