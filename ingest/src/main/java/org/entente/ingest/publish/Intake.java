package org.entente.ingest.publish;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.entente.ingest.IngestSettings;
import org.entente.ingest.publish.DeliveryQueue.Limits;
import org.entente.ingest.publish.DeliveryQueue.Waiting;
import org.entente.schemas.connection.KafkaConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes deliveries from any number of threads and commits them in one: whatever waits goes into the next transaction, and nothing waits
 * for more to come.
 */
public final class Intake implements DeliverySink, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final Limits ROOM = new Limits(1_000, 32L * 1024 * 1024);
    private static final Duration LOOK_AROUND = Duration.ofSeconds(10);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(30);

    private final Committer committer;
    private final DeliveryQueue queue;
    private final Limits transaction;
    private final Thread thread;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean prepared;
    private volatile @Nullable Throwable fatal;

    /**
     * Stands ready; {@link #start} starts it.
     *
     * @param workDirectory for the copy of the ledger
     * @throws IllegalStateException if no broker answers or the topics are not there
     */
    public Intake(
            KafkaConnection connection,
            IngestSettings settings,
            Path workDirectory,
            Clock clock,
            MeterRegistry meters) {
        this(Committer.on(connection, settings, workDirectory, clock, meters), ROOM, settings.batchSize(), meters);
    }

    Intake(Committer committer, Limits room, int batchSize, MeterRegistry meters) {
        this.committer = committer;
        this.queue = new DeliveryQueue(room);
        this.transaction = new Limits(batchSize, Publisher.BATCH_BYTES);
        this.thread = new Thread(this::run, "ingest-committer");
        this.thread.setDaemon(true);
        Gauge.builder("entente.ingest.waiting", queue, DeliveryQueue::size)
                .description("Deliveries that wait for the committer")
                .register(meters);
        Gauge.builder("entente.ingest.waiting.bytes", queue, DeliveryQueue::bytes)
                .baseUnit("bytes")
                .register(meters);
    }

    /** To be called once. */
    public void start() {
        thread.start();
    }

    @Override
    public CompletableFuture<Receipt> submit(Delivery delivery) throws InterruptedException {
        return queue.put(delivery);
    }

    @Override
    public Optional<CompletableFuture<Receipt>> offer(Delivery delivery) {
        return queue.offer(delivery);
    }

    private void run() {
        PublishException end = new PublishException("the intake is closed", null);
        try {
            committer.prepare();
            prepared = true;
            while (!queue.isClosed() || queue.size() > 0) {
                List<Waiting> taken = queue.take(transaction, LOOK_AROUND);
                if (!taken.isEmpty()) {
                    commit(taken);
                } else if (!queue.isClosed()) {
                    committer.lookAround();
                }
            }
        } catch (InterruptedException e) {
            fatal = e;
            end = new PublishException("the intake was cut off", e);
            LOG.error("ingest was cut off: what was not committed yet has not been acknowledged");
        } catch (RuntimeException | Error e) {
            fatal = e;
            end = e instanceof PublishException known ? known : new PublishException("publishing failed: " + e, e);
            LOG.error("ingest has stopped", e);
        } finally {
            queue.close(end);
            failAll(end);
        }
    }

    private void commit(List<Waiting> taken) throws InterruptedException {
        int done = 0;
        try {
            List<Delivery> deliveries = taken.stream().map(Waiting::delivery).toList();
            for (List<Delivery> together : Delivery.apart(deliveries)) {
                for (Receipt receipt : committer.commit(together)) {
                    receipt.refused().forEach(refusal -> LOG.warn("refused {}", refusal));
                    taken.get(done++).receipt().complete(receipt);
                }
            }
        } finally {
            PublishException lost = new PublishException("the commit failed: ingest has stopped", null);
            taken.subList(done, taken.size()).forEach(each -> each.receipt().completeExceptionally(lost));
        }
    }

    private void failAll(PublishException reason) {
        try {
            for (List<Waiting> left = take(); !left.isEmpty(); left = take()) {
                left.forEach(each -> each.receipt().completeExceptionally(reason));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Waiting> take() throws InterruptedException {
        return queue.take(transaction, Duration.ZERO);
    }

    /** Whether it has read the ledger and the cluster answered the last time. */
    public boolean isReady() {
        return prepared && fatal == null && committer.isAble();
    }

    /** What stopped it, if anything has. */
    public Optional<Throwable> fatal() {
        return Optional.ofNullable(fatal);
    }

    /** Takes nothing more, and commits what waits; cuts it off after 30 s. */
    @Override
    public void close() {
        queue.close(new PublishException("the intake is closed", null));
        Ending.await(thread, CLOSE_WITHIN);
        if (closed.compareAndSet(false, true)) {
            committer.close();
        }
    }
}
