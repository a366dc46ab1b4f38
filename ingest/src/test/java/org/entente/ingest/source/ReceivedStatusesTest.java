package org.entente.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.entente.ingest.document.RefusedException.Reason;
import org.entente.ingest.publish.Delivery;
import org.entente.ingest.publish.DeliverySink;
import org.entente.ingest.publish.Receipt;
import org.entente.ingest.publish.Refusal;
import org.entente.ingest.read.Format;
import org.entente.news.SourceKind;
import org.entente.news.SourceState;
import org.entente.news.SourceStatus;
import org.junit.jupiter.api.Test;

final class ReceivedStatusesTest {

    private static final Source SPOOL =
            new SpoolSource("agency", "Agency", null, Path.of("in"), Format.AUTO, Duration.ZERO, null);
    private static final Delivery DELIVERY = new Delivery("Agency", List.of());

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final StatusTopic topic = new StatusTopic(producer, (name, status) -> new byte[0], 4);
    private final SourceStatusView view = new SourceStatusView();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-06-19T12:00:00Z"));
    private final ReceivedStatuses statuses = new ReceivedStatuses("one", topic, view, clock);
    private final List<CompletableFuture<Receipt>> open = new ArrayList<>();

    @Test
    void shouldBeKnownBeforeAnythingHasCome() {
        statuses.counted(SPOOL, sink());
        statuses.write();

        assertThat(status().getState()).isEqualTo(SourceState.WAITING);
        assertThat(status().getKind()).isEqualTo(SourceKind.SPOOL);
        assertThat(status().getLocation()).isEqualTo("in");
        assertThat(producer.history()).singleElement().satisfies(record -> assertThat(record.key())
                .isEqualTo("agency"));
    }

    @Test
    void shouldCountADeliveryOnceItIsCommitted() throws Exception {
        DeliverySink counted = statuses.counted(SPOOL, sink());

        CompletableFuture<Receipt> told = counted.submit(DELIVERY);
        assertThat(status().getPolls()).as("before the commit").isZero();
        open.get(0).complete(new Receipt(List.of("a", "b", "a"), 2, 4, 1, List.of(), 0));

        assertThat(told).isCompleted();
        assertThat(status().getState()).isEqualTo(SourceState.OK);
        assertThat(status().getItemsSeen()).isEqualTo(2);
        assertThat(status().getLastPollItems()).isEqualTo(8);
        assertThat(status().getLastPollKnown()).isEqualTo(6);
        assertThat(status().getLastNewItemAt()).isEqualTo(clock.instant());
    }

    @Test
    void shouldTellWhatWasRefusedAndGoOnWhereThePastRunWas() {
        statuses.counted(SPOOL, sink()).offer(DELIVERY);
        open.get(0).complete(new Receipt(List.of("a"), 1, 0, 0, List.of(), 0));

        DeliverySink next = new ReceivedStatuses("two", topic, view, clock).counted(SPOOL, sink());
        next.offer(DELIVERY);
        open.get(1).complete(new Receipt(List.of(), 0, 0, 0, List.of(new Refusal("f", 1, Reason.JSON, "no JSON")), 0));

        assertThat(status().getState()).isEqualTo(SourceState.FAILING);
        assertThat(status().getConsecutiveFailures()).isEqualTo(1);
        assertThat(status().getLastError()).isEqualTo("f:1: no JSON");
        assertThat(status().getItemsSeen()).isEqualTo(1);
        assertThat(status().getPolls()).isEqualTo(2);
        assertThat(status().getOwner()).isEqualTo("two");
    }

    @Test
    void shouldWriteOnceWhatHasChangedOften() throws Exception {
        DeliverySink counted = statuses.counted(SPOOL, sink());
        List<CompletableFuture<Receipt>> told = List.of(counted.submit(DELIVERY), counted.submit(DELIVERY));
        open.forEach(each -> each.complete(new Receipt(List.of(), 0, 1, 0, List.of(), 0)));
        assertThat(told).allMatch(CompletableFuture::isDone);

        statuses.write();
        statuses.write();

        assertThat(producer.history()).hasSize(1);
    }

    private SourceStatus status() {
        return view.of("agency").orElseThrow();
    }

    private DeliverySink sink() {
        return new DeliverySink() {
            @Override
            public CompletableFuture<Receipt> submit(Delivery delivery) {
                CompletableFuture<Receipt> receipt = new CompletableFuture<>();
                open.add(receipt);
                return receipt;
            }

            @Override
            public Optional<CompletableFuture<Receipt>> offer(Delivery delivery) {
                return Optional.of(submit(delivery));
            }
        };
    }
}
