package org.entente.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.entente.ingest.parse.DocumentDefaults;
import org.entente.ingest.publish.PublishListener;
import org.entente.ingest.publish.Publisher;
import org.entente.ingest.publish.Refusal;
import org.entente.ingest.read.Documents;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.Input;
import org.entente.schemas.connection.KafkaConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stage as it runs by itself: publishes its inputs in a thread of its own, until they end or it is closed. */
public final class IngestStage implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IngestStage.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(30);

    private final Publisher publisher;
    private final Documents documents;
    private final Thread thread;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean done;
    private volatile boolean closing;
    private volatile @Nullable Throwable fatal;

    /**
     * Stands ready; {@link #start} starts it.
     *
     * @param workDirectory for the copy of the ledger
     * @param stdin what {@code -} among the inputs stands for
     * @throws IOException if an input is not there
     * @throws IllegalStateException if no broker answers or the topics are not there
     */
    public IngestStage(
            KafkaConnection connection,
            IngestSettings settings,
            Path workDirectory,
            InputStream stdin,
            Clock clock,
            MeterRegistry meters)
            throws IOException {
        this(
                new Documents(Input.of(settings.inputs(), stdin), Format.AUTO, settings.maxDocumentBytes()),
                new Publisher(connection, settings, workDirectory, clock, meters));
    }

    IngestStage(Documents documents, Publisher publisher) {
        this.documents = documents;
        this.publisher = publisher;
        this.thread = new Thread(this::run, "ingest");
        this.thread.setDaemon(true);
    }

    /** To be called once. */
    public void start() {
        thread.start();
    }

    private void run() {
        try {
            publisher.publish(documents, DocumentDefaults.none(), new PublishListener() {
                @Override
                public void onRefusal(Refusal refusal) {
                    LOG.warn("refused {}", refusal);
                }
            });
            done = !closing;
        } catch (InterruptedException e) {
            fatal = e;
            LOG.error("ingest was cut off: what it had read and not published is lost to it");
        } catch (RuntimeException | Error e) {
            fatal = e;
            LOG.error("ingest has stopped", e);
        } finally {
            ended.countDown();
        }
    }

    /** Whether nothing has stopped it but the end of its inputs. */
    public boolean isHealthy() {
        return fatal == null;
    }

    /** What stopped it, if anything has. */
    public Optional<Throwable> fatal() {
        return Optional.ofNullable(fatal);
    }

    /** Whether all inputs are published. */
    public boolean isDone() {
        return done;
    }

    /** Waits until it has ended, well or not; false if it has not within the time. */
    public boolean awaitEnd(Duration within) throws InterruptedException {
        return ended.await(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Publishes what has been read and ends; cuts it off after 30 s. */
    @Override
    public void close() throws IOException {
        closing = true;
        publisher.stop();
        try {
            thread.join(CLOSE_WITHIN.toMillis());
            if (thread.isAlive()) {
                thread.interrupt();
                thread.join(CLOSE_WITHIN.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        publisher.close();
        documents.close();
    }
}
