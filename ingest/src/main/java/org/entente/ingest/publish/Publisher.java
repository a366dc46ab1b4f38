package org.entente.ingest.publish;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.entente.ingest.revision.Ledger;
import org.entente.ingest.revision.Revisions;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.serde.AvroSerdes;
import org.jspecify.annotations.Nullable;

/**
 * Puts documents on the archive, each as the next revision of its story. Several publishers may be at work on one cluster. For one
 * thread, save {@link #stop}.
 */
public final class Publisher implements AutoCloseable {

    private static final long BATCH_BYTES = 8L * 1024 * 1024;

    private final ReadAhead.Limits limits;
    private final IngestMetrics metrics;
    private final Ledger ledger;
    private final RevisionLog log;
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
        this(connection, settings, workDirectory, clock, meters, new AvroSerdes(connection));
    }

    private Publisher(
            KafkaConnection connection,
            IngestSettings settings,
            Path workDirectory,
            Clock clock,
            MeterRegistry meters,
            AvroSerdes serdes) {
        this(
                settings,
                Producers.of(connection, settings, meters),
                new RevisionTopic(connection, serdes),
                new Ledger(workDirectory),
                new Revisions(settings.futureSkew()),
                new Records(serdes),
                Patience.standard(),
                clock,
                meters);
    }

    Publisher(
            IngestSettings settings,
            Producers producers,
            RevisionLog log,
            Ledger ledger,
            Revisions rules,
            Records records,
            Patience patience,
            Clock clock,
            MeterRegistry meters) {
        this.limits = new ReadAhead.Limits(settings.batchSize(), BATCH_BYTES, settings.linger());
        this.metrics = new IngestMetrics(meters);
        this.log = log;
        this.ledger = ledger;
        this.committer = new Committer(producers, log, ledger, rules, records, patience, clock, metrics);
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
        Timer.Sample begun = metrics.start();
        List<ParsedDocument> parsed =
                batch.stream().map(raw -> ParsedDocument.of(raw, parser)).toList();
        Outcome outcome = committer.commit(parsed);
        metrics.committed(outcome, refusedSource, begun);
        outcome.refused().forEach(letter -> listener.onRefusal(letter.refusal()));
        Tally tally = before.plus(outcome.tally());
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
        log.close();
        try {
            ledger.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the copy of the ledger", e);
        }
    }
}
