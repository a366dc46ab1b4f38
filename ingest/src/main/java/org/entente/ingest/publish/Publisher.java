package org.entente.ingest.publish;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.ingest.IngestSettings;
import org.entente.ingest.parse.DocumentDefaults;
import org.entente.ingest.parse.Parser;
import org.entente.ingest.read.Documents;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.RawDocument;
import org.entente.ingest.read.ReadAhead;
import org.entente.schemas.connection.KafkaConnection;
import org.jspecify.annotations.Nullable;

/**
 * Puts documents on the archive, each as the next revision of its story. Several publishers may be at work on one cluster. For one
 * thread, save {@link #stop}.
 */
public final class Publisher implements AutoCloseable {

    static final long BATCH_BYTES = 8L * 1024 * 1024;

    private final ReadAhead.Limits limits;
    private final Committer committer;
    private final AtomicReference<@Nullable ReadAhead> reading = new AtomicReference<>();
    private volatile boolean stopped;

    /**
     * @param workDirectory for the copy of the ledger; several publishers may share it
     * @throws IllegalStateException if no broker answers or the topics are not there
     */
    public Publisher(
            KafkaConnection connection,
            IngestSettings settings,
            Path workDirectory,
            Clock clock,
            MeterRegistry meters) {
        this(settings, Committer.on(connection, settings, workDirectory, clock, meters));
    }

    Publisher(IngestSettings settings, Committer committer) {
        this.limits = new ReadAhead.Limits(settings.batchSize(), BATCH_BYTES, settings.linger());
        this.committer = committer;
    }

    /**
     * Returns when all documents are published or refused, or after {@link #stop}. It does not close the documents.
     *
     * @throws IllegalArgumentException if the defaults carry an id and there is more than one document, or one that is no text
     * @throws PublishException if it cannot go on
     */
    public Tally publish(Documents documents, DocumentDefaults defaults, PublishListener listener)
            throws InterruptedException {
        Parser parser = new Parser(defaults);
        String refusedSource = defaults.source() == null ? DocumentDefaults.UNKNOWN_SOURCE : defaults.source();
        if (defaults.id() != null) {
            List<RawDocument> only = theOnlyText(documents);
            return only.isEmpty() ? Tally.ZERO : publish(only, parser, refusedSource, Tally.ZERO, listener);
        }
        Tally tally = Tally.ZERO;
        try (ReadAhead ahead = new ReadAhead(documents, limits)) {
            reading.set(ahead);
            if (stopped) {
                ahead.stop();
            }
            for (List<RawDocument> batch = ahead.next(); !batch.isEmpty(); batch = ahead.next()) {
                tally = publish(batch, parser, refusedSource, tally, listener);
            }
        } finally {
            reading.set(null);
        }
        return tally;
    }

    private static List<RawDocument> theOnlyText(Documents documents) {
        RawDocument first = documents.next();
        if (first == null) {
            return List.of();
        }
        if (first.format() != Format.TEXT || documents.next() != null) {
            throw new IllegalArgumentException("an id is for one text document: there are more, or it is JSON lines");
        }
        return List.of(first);
    }

    private Tally publish(
            List<RawDocument> batch, Parser parser, String refusedSource, Tally before, PublishListener listener)
            throws InterruptedException {
        List<ParsedDocument> parsed =
                batch.stream().map(raw -> ParsedDocument.of(raw, parser)).toList();
        Tally tally = before;
        for (List<Delivery> together : Delivery.apart(Delivery.byFile(refusedSource, parsed))) {
            for (Receipt receipt : committer.commit(together)) {
                receipt.refused().forEach(listener::onRefusal);
                tally = tally.plus(receipt.tally());
            }
        }
        listener.onBatch(tally);
        return tally;
    }

    /** Ends this and every later publish once what has been read of it is published. Safe for any thread. */
    public void stop() {
        stopped = true;
        ReadAhead ahead = reading.get();
        if (ahead != null) {
            ahead.stop();
        }
    }

    @Override
    public void close() {
        committer.close();
    }
}
