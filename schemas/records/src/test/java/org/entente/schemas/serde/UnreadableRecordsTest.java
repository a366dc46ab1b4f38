package org.entente.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.entente.news.CoMentionHourly;
import org.entente.schemas.connection.FakeRegistry;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.fault.Faults;
import org.entente.schemas.topic.Topics;
import org.junit.jupiter.api.Test;

/** Whether a record that cannot be read may be readable later, told by what Confluent's client really throws. */
final class UnreadableRecordsTest {

    private static final String TOPIC = Topics.CO_MENTION_HOURLY.name();

    @Test
    void shouldHoldANumberThatIsNoneForPoison() {
        Serde<CoMentionHourly> serde = new AvroSerdes(
                        new KafkaConnection("localhost:9092", "mock://unreadable", Map.of()))
                .of(CoMentionHourly.class);
        byte[] written = serde.serializer()
                .serialize(TOPIC, new CoMentionHourly("country/PRK", "country/RUS", Instant.EPOCH, 1L, 1L, 1L, 1L));
        byte[] broken = Arrays.copyOf(written, 5 + 12);
        Arrays.fill(broken, 5, broken.length, (byte) 0xff);

        Throwable fault = catchThrowable(() -> serde.deserializer().deserialize(TOPIC, broken));

        assertThat(fault).isInstanceOf(SerializationException.class).hasRootCauseMessage("Invalid long encoding");
        assertThat(Faults.mayPassLater(fault)).isFalse();
    }

    @Test
    void shouldHoldAnIdThatTheRegistryDoesNotKnowForPoison() throws Exception {
        try (FakeRegistry registry =
                new FakeRegistry(404, "{\"error_code\":40403,\"message\":\"Schema 7 not found\"}")) {
            assertThat(Faults.mayPassLater(faultAt(registry))).isFalse();
        }
    }

    @Test
    void shouldHoldAnAnswerOfAnotherThanTheRegistryForOneThatMayPass() throws Exception {
        try (FakeRegistry ingress = new FakeRegistry(404, "default backend - 404")) {
            assertThat(Faults.mayPassLater(faultAt(ingress))).isTrue();
        }
        try (FakeRegistry gateway = new FakeRegistry(404, "{\"message\":\"no Route matched with those values\"}")) {
            assertThat(Faults.mayPassLater(faultAt(gateway))).isTrue();
        }
        try (FakeRegistry elsewhere =
                new FakeRegistry(404, "{\"error_code\":404,\"message\":\"HTTP 404 Not Found\"}")) {
            assertThat(Faults.mayPassLater(faultAt(elsewhere))).isTrue();
        }
    }

    @Test
    void shouldAskTheRegistryOnceForEachAttemptOfOurs() throws Exception {
        try (FakeRegistry registry = new FakeRegistry(503, "{\"error_code\":50301,\"message\":\"starting\"}")) {
            assertThat(Faults.mayPassLater(faultAt(registry))).isTrue();
            assertThat(registry.asked()).isEqualTo(1);
        }
    }

    private static Throwable faultAt(FakeRegistry registry) {
        byte[] record = ByteBuffer.allocate(9).put((byte) 0).putInt(7).array();
        try (KafkaAvroDeserializer reader = new KafkaAvroDeserializer()) {
            reader.configure(
                    new KafkaConnection("localhost:9092", registry.url(), Map.of()).registryProperties(), false);
            return catchThrowable(() -> reader.deserialize(TOPIC, record));
        }
    }
}
