package org.entente.schemas.topic;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.entente.news.StanceHourly;
import org.entente.schemas.connection.FakeRegistry;
import org.entente.schemas.connection.KafkaConnection;
import org.junit.jupiter.api.Test;

final class SchemaRegistryTest {

    private static final String TAKEN = "{\"id\":1,\"compatibility\":\"FULL_TRANSITIVE\"}";
    private static final String INVALID = "{\"error_code\":42201,\"message\":\"invalid\"}";

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
        }
    }

    private static void register(String url) throws Exception {
        try (SchemaRegistry registry = new SchemaRegistry(new KafkaConnection("localhost:9092", url, Map.of()))) {
            registry.register(Topics.STANCE_HOURLY, "news.stance.hourly-value", StanceHourly.SCHEMA$);
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
