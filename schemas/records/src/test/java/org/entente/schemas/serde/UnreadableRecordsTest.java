package org.entente.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.entente.news.CoMentionHourly;
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
}
