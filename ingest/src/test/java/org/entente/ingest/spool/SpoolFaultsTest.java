package org.entente.ingest.spool;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.entente.ingest.publish.Delivery;
import org.entente.ingest.publish.DeliverySink;
import org.entente.ingest.publish.Receipt;
import org.entente.ingest.read.Format;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What others do to a spool directory, and what may stop it. */
@Timeout(60)
final class SpoolFaultsTest {

    private static final Receipt COMMITTED = new Receipt(List.of("a"), 1, 0, 0, List.of(), 0);

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final List<CompletableFuture<Receipt>> submitted = new CopyOnWriteArrayList<>();
    private final Path directory;
    private final Spool spool;
    private volatile @Nullable RuntimeException fault;

    SpoolFaultsTest(@TempDir Path temporary) throws IOException {
        this.directory = Files.createDirectories(temporary.resolve("spool"));
        SpoolSettings settings = new SpoolSettings(
                directory,
                "Agency",
                Format.AUTO,
                Duration.ofMillis(10),
                Duration.ZERO,
                SpoolSettings.USUAL_OPEN,
                2048,
                null,
                null);
        this.spool = new Spool(settings, 2048, sink(), Clock.systemUTC(), meters);
    }

    @AfterEach
    void stop() {
        submitted.forEach(each -> each.complete(COMMITTED));
        spool.close();
    }

    @Test
    void shouldTakeAFileOfTheNameOfOneThatWasTakenAwayBeforeItWasPutAway() throws Exception {
        spool.start();
        drop("a.txt");
        Awaitility.await().until(() -> submitted.size() == 1);
        Files.delete(directory.resolve(".working/a.txt"));
        submitted.get(0).complete(COMMITTED);

        drop("a.txt");

        Awaitility.await().until(() -> submitted.size() == 2);
        assertThat(meters.counter("entente.ingest.spool.files", "source", "Agency", "outcome", "gone")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void shouldTellWhatHasStoppedIt() throws Exception {
        RuntimeException expected = new IllegalStateException("no more");
        fault = expected;
        spool.start();
        assertThat(spool.fatal()).isEmpty();

        drop("a.txt");

        Awaitility.await().untilAsserted(() -> assertThat(spool.fatal()).contains(expected));
    }

    @Test
    void shouldTellWhyNothingCanBeCommitted() throws Exception {
        RuntimeException expected = new IllegalStateException("no broker");
        spool.start();
        drop("a.txt");
        Awaitility.await().until(() -> submitted.size() == 1);

        submitted.get(0).completeExceptionally(expected);

        Awaitility.await().untilAsserted(() -> assertThat(spool.fatal()).contains(expected));
    }

    /** Renamed into place, as who cares does. */
    private void drop(String name) throws IOException {
        Path written = Files.writeString(directory.resolveSibling("dropped"), "They met.");
        Files.move(written, directory.resolve(name));
    }

    private DeliverySink sink() {
        return new DeliverySink() {
            @Override
            public CompletableFuture<Receipt> submit(Delivery delivery) {
                RuntimeException thrown = fault;
                if (thrown != null) {
                    throw thrown;
                }
                CompletableFuture<Receipt> receipt = new CompletableFuture<>();
                submitted.add(receipt);
                return receipt;
            }

            @Override
            public Optional<CompletableFuture<Receipt>> offer(Delivery delivery) {
                return Optional.of(submit(delivery));
            }
        };
    }
}
