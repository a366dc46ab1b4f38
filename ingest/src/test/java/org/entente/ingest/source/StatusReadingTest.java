package org.entente.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringSerializer;
import org.entente.ingest.publish.Delivery;
import org.entente.ingest.publish.DeliverySink;
import org.entente.ingest.publish.Receipt;
import org.entente.ingest.read.Format;
import org.entente.news.SourceKind;
import org.entente.news.SourceState;
import org.entente.news.SourceStatus;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.serde.AvroSerdes;
import org.entente.schemas.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class StatusReadingTest {

    private static final Source SPOOL =
            new SpoolSource("agency", "Agency", null, Path.of("in"), Format.AUTO, Duration.ZERO, null);
    private static final String TOPIC = Topics.SOURCE_STATUS.name();

    private final Serde<SourceStatus> serde = new AvroSerdes(
                    new KafkaConnection("localhost:9092", "mock://status-reading", Map.of()))
            .of(SourceStatus.class);
    private final SourceStatusView view = new SourceStatusView();
    private final MockProducer<String, byte[]> written =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final ReceivedStatuses received = new ReceivedStatuses(
            "one",
            new StatusTopic(written, serde.serializer(), 4),
            view,
            new MovableClock(Instant.parse("2026-06-19T12:00:00Z")));
    private final StatusReading reading = new StatusReading(serde.deserializer(), view, received);

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
                view,
                received);

        assertThatThrownBy(() -> away.see(new ConsumerRecord<>(TOPIC, 0, 0, "harbour", bytes("harbour"))))
                .hasRootCauseMessage("no registry");
    }

    @Test
    void shouldNotCountBackwardsWhenItsOwnStatusIsReadBack() throws Exception {
        CompletableFuture<Receipt> first = new CompletableFuture<>();
        CompletableFuture<Receipt> second = new CompletableFuture<>();
        Iterator<CompletableFuture<Receipt>> receipts = List.of(first, second).iterator();
        DeliverySink counted = received.counted(SPOOL, new DeliverySink() {
            @Override
            public CompletableFuture<Receipt> submit(Delivery delivery) {
                return receipts.next();
            }

            @Override
            public Optional<CompletableFuture<Receipt>> offer(Delivery delivery) {
                return Optional.of(submit(delivery));
            }
        });
        counted.offer(new Delivery("Agency", List.of()));
        counted.offer(new Delivery("Agency", List.of()));
        received.write();
        byte[] older = written.history().get(0).value();

        first.complete(new Receipt(List.of("a"), 1, 0, 0, List.of(), 0));
        see("agency", older);
        assertThat(view.of("agency")).map(SourceStatus::getPolls).contains(1L);
        second.complete(new Receipt(List.of("b"), 1, 0, 0, List.of(), 0));

        assertThat(view.of("agency")).map(SourceStatus::getPolls).contains(2L);
        assertThat(view.of("agency")).map(SourceStatus::getItemsSeen).contains(2L);
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
