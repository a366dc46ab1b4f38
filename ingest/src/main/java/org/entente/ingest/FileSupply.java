package org.entente.ingest;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.entente.ingest.parse.DocumentDefaults;
import org.entente.ingest.parse.Parser;
import org.entente.ingest.publish.Delivery;
import org.entente.ingest.publish.Ending;
import org.entente.ingest.publish.Intake;
import org.entente.ingest.publish.ParsedDocument;
import org.entente.ingest.publish.Receipt;
import org.entente.ingest.publish.Supply;
import org.entente.ingest.read.Documents;
import org.entente.ingest.read.RawDocument;
import org.entente.ingest.read.ReadAhead;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The configured inputs, read in a thread of their own until they end. What stands in one file is one delivery, batch by batch. */
final class FileSupply implements Supply {

    private static final Logger LOG = LoggerFactory.getLogger(FileSupply.class);
    private static final long BATCH_BYTES = 8L * 1024 * 1024;
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(30);

    private final Documents documents;
    private final ReadAhead.Limits limits;
    private final Intake intake;
    private final Parser parser = new Parser(DocumentDefaults.none());
    private final Thread thread = new Thread(this::run, "ingest");
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean done;
    private volatile boolean closing;
    private volatile @Nullable ReadAhead reading;
    private volatile @Nullable Throwable fatal;

    FileSupply(Documents documents, IngestSettings settings, Intake intake) {
        this.documents = documents;
        this.limits = new ReadAhead.Limits(settings.batchSize(), BATCH_BYTES, settings.linger());
        this.intake = intake;
        this.thread.setDaemon(true);
    }

    @Override
    public void start() {
        thread.start();
    }

    private void run() {
        try (ReadAhead ahead = new ReadAhead(documents, limits)) {
            reading = ahead;
            if (closing) {
                ahead.stop();
            }
            CompletableFuture<Receipt> last = null;
            for (List<RawDocument> batch = ahead.next(); !batch.isEmpty(); batch = ahead.next()) {
                last = submit(batch);
            }
            if (last != null) {
                last.get(); // those before it are done as well, for they are committed in order
            }
            done = !closing;
        } catch (InterruptedException e) {
            fatal = e;
            LOG.error("ingest was cut off: what it had read and not published is lost to it");
        } catch (ExecutionException e) {
            fatal = e.getCause();
        } catch (RuntimeException | Error e) {
            fatal = e;
            LOG.error("the inputs cannot be read on", e);
        } finally {
            ended.countDown();
        }
    }

    private @Nullable CompletableFuture<Receipt> submit(List<RawDocument> batch) throws InterruptedException {
        List<ParsedDocument> parsed =
                batch.stream().map(raw -> ParsedDocument.of(raw, parser)).toList();
        CompletableFuture<Receipt> last = null;
        for (Delivery delivery : Delivery.byFile(DocumentDefaults.UNKNOWN_SOURCE, parsed)) {
            last = intake.submit(delivery);
        }
        return last;
    }

    @Override
    public Optional<Throwable> fatal() {
        return Optional.ofNullable(fatal);
    }

    /** Whether all inputs are published. */
    boolean isDone() {
        return done;
    }

    boolean awaitEnd(Duration within) throws InterruptedException {
        return ended.await(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws IOException {
        closing = true;
        ReadAhead ahead = reading;
        if (ahead != null) {
            ahead.stop();
        }
        Ending.await(thread, CLOSE_WITHIN);
        documents.close();
    }
}
