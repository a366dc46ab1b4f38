package org.entente.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.entente.ingest.publish.Intake;
import org.entente.ingest.publish.Supply;
import org.entente.ingest.push.PushServer;
import org.entente.ingest.read.Documents;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.Input;
import org.entente.schemas.connection.KafkaConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stage as it runs by itself: its inputs until they end, and its live sources until it is closed, all through one {@link Intake}.
 */
public final class IngestStage implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IngestStage.class);

    private final Intake intake;
    private final FileSupply inputs;
    private final List<Supply> live;

    /**
     * Stands ready; {@link #start} starts it.
     *
     * @param live makes the sources that are to submit to the intake; started in their order and closed in the opposite one, so that spool
     *     directories must come before what others can reach
     * @param workDirectory for the copy of the ledger
     * @param stdin what {@code -} among the inputs stands for
     * @throws IOException if an input is not there
     * @throws IllegalStateException if no broker answers or the topics are not there
     */
    public IngestStage(
            KafkaConnection connection,
            IngestSettings settings,
            Function<Intake, List<Supply>> live,
            Path workDirectory,
            InputStream stdin,
            Clock clock,
            MeterRegistry meters)
            throws IOException {
        this(
                settings,
                new Documents(Input.of(settings.inputs(), stdin), Format.AUTO, settings.maxDocumentBytes()),
                new Intake(connection, settings, workDirectory, clock, meters),
                live);
    }

    IngestStage(IngestSettings settings, Documents documents, Intake intake, Function<Intake, List<Supply>> live) {
        this.intake = intake;
        this.inputs = new FileSupply(documents, settings, intake);
        try {
            this.live = List.copyOf(live.apply(intake));
        } catch (RuntimeException e) {
            intake.close();
            throw e;
        }
    }

    /** To be called once. */
    public void start() {
        intake.start();
        inputs.start();
        live.forEach(Supply::start);
    }

    /** Where stories are pushed to, once it is started; empty where they are not. */
    public OptionalInt port() {
        return live.stream()
                .filter(PushServer.class::isInstance)
                .mapToInt(server -> ((PushServer) server).port())
                .findFirst();
    }

    /** Whether nothing has stopped it but the end of its inputs. */
    public boolean isHealthy() {
        return fatal().isEmpty();
    }

    /** Whether a delivery could be committed now, as far as is known. */
    public boolean isReady() {
        return isHealthy() && intake.isReady();
    }

    /** What stopped it, if anything has. */
    public Optional<Throwable> fatal() {
        return intake.fatal().or(inputs::fatal).or(() -> live.stream()
                .map(Supply::fatal)
                .flatMap(Optional::stream)
                .findFirst());
    }

    /** Whether all inputs are published and there is no other source. */
    public boolean isDone() {
        return live.isEmpty() && inputs.isDone();
    }

    /** Waits until its inputs have ended, well or not; false if they have not within the time. */
    public boolean awaitEnd(Duration within) throws InterruptedException {
        return inputs.awaitEnd(within);
    }

    /** Takes nothing more, publishes what has been read, and ends. */
    @Override
    public void close() {
        Deque<AutoCloseable> parts = new ArrayDeque<>();
        parts.push(intake);
        parts.push(inputs);
        live.forEach(parts::push);
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("{} did not stop cleanly", part.getClass().getSimpleName(), e);
            }
        }
    }
}
