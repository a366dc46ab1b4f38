package org.entente.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.awaitility.Awaitility;
import org.entente.ingest.IngestSettings;
import org.entente.ingest.document.RefusedException.Reason;
import org.entente.ingest.parse.DocumentDefaults;
import org.entente.ingest.parse.Parser;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.RawDocument;
import org.entente.news.Article;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries from several sides, committed in one. */
@Timeout(60)
final class IntakeTest extends PublisherFixture {

    private static final int ROOM = 8;

    private final Parser parser = new Parser(DocumentDefaults.none());
    private final Intake intake;

    IntakeTest(@TempDir Path directory) {
        super(directory);
        IngestSettings settings =
                new IngestSettings("id", 100, 1024, Duration.ofMinutes(10), List.of(), Duration.ofMinutes(1));
        this.intake = cluster.intake(settings, directory, Clock.systemUTC(), meters);
        intake.start();
    }

    @AfterEach
    void close() {
        cluster.release();
        intake.close();
    }

    @Test
    void shouldGiveEachDeliveryAReceiptOfItsOwn() throws Exception {
        Receipt mixed = receipt(intake.submit(delivery(A, "{\"text\":7}", B)));
        Receipt revised = receipt(intake.submit(delivery(A_CHANGED, B)));

        assertThat(mixed.accepted()).containsExactly("a", "b");
        assertThat(mixed.first()).isEqualTo(2);
        assertThat(mixed.refused()).extracting(Refusal::reason).containsExactly(Reason.FIELD);
        assertThat(mixed.refused()).extracting(Refusal::line).containsExactly(2L);
        assertThat(mixed.isRefused()).isFalse();
        assertThat(revised).isEqualTo(new Receipt(List.of("a"), 0, 1, 0, List.of(), 0));
        assertThat(revised.revised()).isEqualTo(1);
        assertThat(receipt(intake.submit(delivery("{"))).isRefused()).isTrue();
        assertThat(count("entente.ingest.stories", "source", "wire", "outcome", "refused"))
                .isEqualTo(2);
    }

    @Test
    void shouldTakeADeliveryThatIsSentAgainForUnchangedThoughItHoldsACorrection() throws Exception {
        Delivery twice = delivery(A, B, A_CHANGED);

        assertThat(receipt(intake.submit(twice)).accepted()).containsExactly("a", "b", "a");
        assertThat(receipt(intake.submit(twice))).isEqualTo(new Receipt(List.of(), 0, 3, 0, List.of(), 0));
        assertThat(receipt(intake.submit(delivery(A, A_CHANGED, B, A))).accepted())
                .as("what follows the last revision is new")
                .containsExactly("a");

        assertThat(revisionsOf("a")).containsExactly(1, 2, 3);
        assertThat(revisionsOf("b")).containsExactly(1);
    }

    @Test
    void shouldCommitTogetherWhatWaits() throws Exception {
        List<CompletableFuture<Receipt>> receipts = submitWhileHeld(A, B, story("c"), story("d"));

        cluster.release();

        for (CompletableFuture<Receipt> each : receipts) {
            assertThat(receipt(each).first()).isEqualTo(1);
        }
        assertThat(cluster.commits.get()).as("the first, and the rest in one").isEqualTo(2);
    }

    @Test
    void shouldNotWriteAgainWhatWasCommittedUnnoticedThoughItsCorrectionWaitedWithIt() throws Exception {
        List<CompletableFuture<Receipt>> receipts = submitWhileHeld(story("c"), A, A_CHANGED, B);
        cluster.nextCommitFails(new TimeoutException("of the first"), true);
        cluster.nextCommitFails(new TimeoutException("of the second"), true);
        cluster.nextCommitFails(new TimeoutException("of the third"), true);

        cluster.release();

        for (CompletableFuture<Receipt> each : receipts) {
            receipt(each);
        }
        assertThat(revisionsOf("a")).containsExactly(1, 2);
        assertThat(cluster.archive()).hasSize(4);
    }

    @Test
    void shouldRefuseWhoDoesNotWaitAndKeepWhoDoesUntilThereIsRoom() throws Exception {
        cluster.hold();
        CompletableFuture<Receipt> held = intake.submit(delivery(A));
        Awaitility.await()
                .until(() -> meters.get("entente.ingest.waiting").gauge().value() == 0);
        CompletableFuture<Receipt> last = held;
        for (int i = 0; i < ROOM; i++) {
            last = intake.submit(delivery(story("w" + i)));
        }
        assertThat(last).isNotDone();

        Optional<CompletableFuture<Receipt>> refused = intake.offer(delivery(B));
        CompletableFuture<Receipt> patient = CompletableFuture.supplyAsync(() -> submitted(story("p")));

        assertThat(refused).isEmpty();
        assertThat(patient).isNotDone();
        cluster.release();
        assertThat(receipt(patient).accepted()).containsExactly("p");
        assertThat(receipt(held).accepted()).containsExactly("a");
        assertThat(cluster.archive()).hasSize(ROOM + 2);
        assertThat(intake.offer(delivery(B))).isPresent();
    }

    @Test
    void shouldCommitWhatWaitsWhenItIsClosedAndTakeNothingAfterwards() throws Exception {
        List<CompletableFuture<Receipt>> receipts = submitWhileHeld(A, B, story("c"));
        Thread closing = new Thread(intake::close);
        closing.start();
        cluster.release();

        for (CompletableFuture<Receipt> each : receipts) {
            assertThat(receipt(each).first()).isEqualTo(1);
        }
        closing.join();
        assertThatThrownBy(() -> receipt(intake.submit(delivery(A_CHANGED)))).hasMessageContaining("closed");
        assertThat(cluster.archive()).extracting(Article::getId).containsExactly("a", "b", "c");
    }

    @Test
    void shouldFailAllWhoWaitWhenACommitFailsForGood() throws Exception {
        List<CompletableFuture<Receipt>> receipts = submitWhileHeld(A, B, story("c"));
        cluster.nextCommitFails(new RecordTooLargeException("too large"), false);

        cluster.release();

        for (CompletableFuture<Receipt> each : receipts) {
            assertThatThrownBy(() -> receipt(each)).hasCauseInstanceOf(PublishException.class);
        }
        Awaitility.await().until(() -> intake.fatal().isPresent());
        assertThat(intake.isReady()).isFalse();
        assertThat(cluster.archive()).isEmpty();
    }

    @Test
    void shouldBeReadyOnceTheLedgerIsRead() {
        Awaitility.await().until(intake::isReady);
    }

    /** The first is taken by the committer and waits there, the others wait in the queue. */
    private List<CompletableFuture<Receipt>> submitWhileHeld(String... lines) throws InterruptedException {
        cluster.hold();
        List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
        receipts.add(intake.submit(delivery(lines[0])));
        Awaitility.await()
                .until(() -> meters.get("entente.ingest.waiting").gauge().value() == 0);
        for (int i = 1; i < lines.length; i++) {
            receipts.add(intake.submit(delivery(lines[i])));
        }
        return receipts;
    }

    private Receipt submitted(String line) {
        try {
            return receipt(intake.submit(delivery(line)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Receipt receipt(CompletableFuture<Receipt> future) throws Exception {
        return future.get(30, TimeUnit.SECONDS);
    }

    private static String story(String id) {
        return A.replace("\"a\"", "\"" + id + "\"");
    }

    private Delivery delivery(String... lines) {
        List<ParsedDocument> documents = new ArrayList<>();
        for (String line : lines) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            documents.add(ParsedDocument.of(
                    new RawDocument("push", documents.size() + 1, Format.JSONL, bytes, bytes.length, null), parser));
        }
        return new Delivery("wire", documents);
    }
}
