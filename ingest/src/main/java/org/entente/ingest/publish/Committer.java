package org.entente.ingest.publish;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.entente.ingest.IngestSettings;
import org.entente.ingest.revision.Ledger;
import org.entente.ingest.revision.Revisions;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.serde.AvroSerdes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives revisions and commits them, one transaction per batch.
 *
 * <p>The fence of the transactional id is the lock, taken in hope: a producer that commits knows that no other one has committed since
 * its own {@code initTransactions}, after which the ledger was caught up. Whatever goes wrong, the producer is given up and a new one is
 * opened, which ends the old transaction one way or the other; then the ledger is caught up and the revisions are given anew. So a
 * batch whose commit went through unnoticed is found unchanged, and never written twice.
 */
final class Committer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);

    private final Producers producers;
    private final RevisionLog log;
    private final Ledger ledger;
    private final Revisions rules;
    private final Records records;
    private final Patience patience;
    private final Clock clock;
    private final IngestMetrics metrics;
    private Producers.@Nullable Open session;
    private boolean everOpened;
    private int fences;
    private volatile boolean able;

    static Committer on(
            KafkaConnection connection,
            IngestSettings settings,
            Path workDirectory,
            Clock clock,
            MeterRegistry meters) {
        AvroSerdes serdes = new AvroSerdes(connection);
        RevisionTopic log = new RevisionTopic(connection, serdes);
        try {
            return new Committer(
                    Producers.of(connection, settings, meters),
                    log,
                    new Ledger(workDirectory),
                    new Revisions(settings.futureSkew()),
                    new Records(serdes),
                    Patience.standard(),
                    clock,
                    new IngestMetrics(meters));
        } catch (RuntimeException e) {
            log.close();
            throw e;
        }
    }

    Committer(
            Producers producers,
            RevisionLog log,
            Ledger ledger,
            Revisions rules,
            Records records,
            Patience patience,
            Clock clock,
            IngestMetrics metrics) {
        this.producers = producers;
        this.log = log;
        this.ledger = ledger;
        this.rules = rules;
        this.records = records;
        this.patience = patience;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Whether the cluster answered the last time it was asked. Safe for any thread. */
    boolean isAble() {
        return able;
    }

    /**
     * Opens a producer and reads the ledger, so that the first batch need not wait for it.
     *
     * @throws PublishException if it cannot
     */
    void prepare() throws InterruptedException {
        commit(List.of());
    }

    /** Reads on in the ledger, and so learns whether the cluster answers. It takes the fence from nobody. */
    void lookAround() throws InterruptedException {
        try {
            log.catchUp(ledger);
            able = true;
        } catch (KafkaException e) {
            able = false;
            if (Trouble.of(e) == Trouble.INTERRUPTED) {
                throw (InterruptedException) new InterruptedException().initCause(e);
            }
            LOG.warn("the cluster does not answer: {}", root(e));
        }
    }

    /**
     * Returns once the batch is committed, with the receipt of each delivery.
     *
     * @param batch no two of which say something of the same story
     * @throws PublishException if it cannot be
     */
    List<Receipt> commit(List<Delivery> batch) throws InterruptedException {
        Timer.Sample begun = metrics.start();
        for (int failures = 0; ; ) {
            try {
                Outcome outcome = tryOnce(batch);
                able = true;
                fences = Math.max(0, fences - 1);
                if (!batch.isEmpty()) {
                    metrics.committed(outcome, batch, begun);
                }
                return outcome.receipts();
            } catch (KafkaException e) {
                able = false;
                giveUpProducer();
                failures += recover(e, failures);
            }
        }
    }

    private Outcome tryOnce(List<Delivery> batch) {
        Producer<String, byte[]> producer = producer();
        log.catchUp(ledger);
        Outcome outcome = Outcome.of(batch, ledger, rules, clock.instant());
        if (!outcome.isEmpty()) {
            producer.beginTransaction();
            records.of(outcome, record -> send(producer, record));
            producer.commitTransaction();
            outcome.last().forEach(ledger::record);
        }
        return outcome;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the commit throws what a send failed with
    private static void send(Producer<String, byte[]> producer, ProducerRecord<String, byte[]> record) {
        producer.send(record);
    }

    private Producer<String, byte[]> producer() {
        if (session == null) {
            session = producers.open();
            session.producer().initTransactions();
            everOpened = true;
        }
        return session.producer();
    }

    /** Waits, or throws if it is of no use; returns by how many the failures that count have grown. */
    private int recover(KafkaException failure, int failures) throws InterruptedException {
        switch (Trouble.of(failure)) {
            case FENCED -> {
                metrics.retried("fenced");
                fences++;
                sleep(patience.afterFences(fences));
                return 0;
            }
            case PASSING -> {
                // At the very start nothing is lost, and a wrong address should be known at once.
                if (!everOpened || failures + 1 >= patience.passing().attempts()) {
                    throw new PublishException("the broker does not take the batch: " + root(failure), failure);
                }
                metrics.retried("fault");
                sleep(patience.passing().after(failures + 1));
                return 1;
            }
            case INTERRUPTED -> throw (InterruptedException) new InterruptedException().initCause(failure);
            case FATAL -> throw new PublishException("publishing failed: " + root(failure), failure);
        }
        throw new AssertionError(failure);
    }

    private static String root(Throwable failure) {
        Throwable at = failure;
        while (at.getCause() != null && at.getCause() != at) {
            at = at.getCause();
        }
        return at.getClass().getSimpleName() + ": " + at.getMessage();
    }

    private static void sleep(Duration wait) throws InterruptedException {
        Thread.sleep(wait.toMillis());
    }

    /** Without waiting for what it still sends: the next producer ends the transaction. */
    private void giveUpProducer() {
        Producers.Open open = session;
        session = null;
        if (open != null) {
            close(open, Duration.ZERO);
        }
    }

    /** One that cannot be closed is no danger: the next one fences it. */
    private static void close(Producers.Open open, Duration within) {
        try {
            open.metrics().close();
            open.producer().close(within);
        } catch (Exception e) {
            LOG.warn("the producer could not be closed: {}", e.toString());
        }
    }

    @Override
    public void close() {
        giveUpProducer();
        log.close();
        try {
            ledger.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the copy of the ledger", e);
        }
    }
}
