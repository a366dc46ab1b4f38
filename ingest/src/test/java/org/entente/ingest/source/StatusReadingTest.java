package org.entente.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.entente.news.SourceKind;
import org.entente.news.SourceState;
import org.entente.news.SourceStatus;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.serde.AvroSerdes;
import org.entente.schemas.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class StatusReadingTest {

    private static final String TOPIC = Topics.SOURCE_STATUS.name();

    private final Serde<SourceStatus> serde = new AvroSerdes(
                    new KafkaConnection("localhost:9092", "mock://status-reading", Map.of()))
            .of(SourceStatus.class);
    private final SourceStatusView view = new SourceStatusView();
    private final StatusReading reading = new StatusReading(serde.deserializer(), view);

    @Test
    void shouldShowWhatTheTopicSaysUntilItIsDeleted() {
        see("harbour", bytes("harbour"));
        assertThat(view.of("harbour")).isPresent();

        see("harbour", null);

        assertThat(view.all()).isEmpty();
    }

    @Test
    void shouldPassOverWhatCannotBeRead() {
        see("harbour", bytes("harbour"));

        see("harbour", "no record".getBytes(UTF_8));
        see("agency", bytes("agency"));

        assertThat(view.all()).extracting(SourceStatus::getId).containsExactly("agency", "harbour");
    }

    @Test
    void shouldNotPassOverWhatMayBeReadLater() {
        StatusReading away = new StatusReading(
                (topic, bytes) -> {
                    throw new SerializationException(new IOException("no registry"));
                },
                view);

        assertThatThrownBy(() -> away.see(new ConsumerRecord<>(TOPIC, 0, 0, "harbour", bytes("harbour"))))
                .hasRootCauseMessage("no registry");
    }

    private byte[] bytes(String id) {
        return serde.serializer()
                .serialize(
                        TOPIC,
                        SourceStatus.newBuilder()
                                .setId(id)
                                .setName(id)
                                .setKind(SourceKind.FEED)
                                .setState(SourceState.OK)
                                .build());
    }

    private void see(String id, byte @Nullable [] value) {
        reading.see(new ConsumerRecord<>(TOPIC, 0, 0, id, value));
    }
}
