package org.entente.local.stack;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.entente.aggregate.AggregateStage;
import org.entente.enrich.topology.EnrichStage;
import org.entente.http.Health;
import org.entente.http.OperationsServer;
import org.entente.ingest.IngestStage;
import org.entente.local.config.Key;
import org.entente.local.config.Settings;

/** One stage by itself against an existing cluster, with its health and metrics served. */
public final class RunningStage implements AutoCloseable {

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Settings settings;
    private Supplier<Optional<String>> failure = Optional::empty;
    private BooleanSupplier done = () -> false;
    private int port;

    private RunningStage(Settings settings) {
        this.settings = settings;
        running.push(new ProcessMetrics(meters));
    }

    /**
     * Starts {@code ingest}; it is done when its inputs end.
     *
     * @throws IllegalStateException if an input is not there
     */
    public static RunningStage ingest(Settings settings, InputStream stdin, Clock clock) {
        return started(settings, stage -> {
            IngestStage ingest = IngestInputs.stage(
                    settings.kafka(),
                    settings.ingest(),
                    IngestInputs.live(settings.kafka(), settings, clock, stage.meters),
                    stage.state(),
                    stdin,
                    clock,
                    stage.meters);
            stage.running.push(ingest);
            stage.failure = () -> ingest.fatal().map(Throwable::toString);
            stage.done = ingest::isDone;
            stage.serve(ingest::isHealthy, ingest::isReady);
            ingest.start();
        });
    }

    /** Starts {@code enrich}. */
    public static RunningStage enrich(Settings settings, Clock clock) {
        return started(settings, stage -> {
            EnrichStage enrich =
                    new EnrichStage(settings.kafka(), settings.enrich(), clock, stage.meters, stage.state());
            stage.running.push(enrich);
            stage.failure = () -> Optional.ofNullable(enrich.fatal()).map(Throwable::toString);
            stage.serve(enrich::isHealthy, enrich::isReady);
            enrich.start();
        });
    }

    /** Starts {@code aggregate}, which serves its API. */
    public static RunningStage aggregate(Settings settings, Clock clock) {
        return started(settings, stage -> {
            AggregateStage aggregate =
                    new AggregateStage(settings.kafka(), settings.aggregate(), clock, stage.meters, stage.state());
            stage.running.push(aggregate);
            stage.failure = () -> aggregate.isDead() ? Optional.of("the counting has stopped") : Optional.empty();
            aggregate.start();
            stage.port = aggregate.port();
        });
    }

    /** What was made is closed again if the rest cannot be. */
    private static RunningStage started(Settings settings, Consumer<RunningStage> start) {
        RunningStage stage = new RunningStage(settings);
        try {
            start.accept(stage);
            return stage;
        } catch (RuntimeException e) {
            stage.close();
            throw e;
        }
    }

    private Path state() {
        return settings.data().toAbsolutePath().resolve("state");
    }

    private void serve(BooleanSupplier live, BooleanSupplier ready) {
        OperationsServer server = new OperationsServer(
                Key.OPERATIONS_PORT.path(),
                settings.operations().host(),
                settings.operations().port(),
                health(live, ready),
                meters);
        server.start();
        running.push(server);
        port = server.port();
    }

    private static Health health(BooleanSupplier live, BooleanSupplier ready) {
        return new Health() {
            @Override
            public State live() {
                return live.getAsBoolean() ? State.UP : State.down("the stage has stopped; the log says why");
            }

            @Override
            public State ready() {
                return ready.getAsBoolean() ? State.UP : State.down("the stage is starting, moving or has stopped");
            }
        };
    }

    /** Where health and metrics are served. */
    public int port() {
        return port;
    }

    /** What has stopped it for good; empty while all is well. */
    public Optional<String> failure() {
        return failure.get();
    }

    /** Whether it has nothing more to do. */
    public boolean isDone() {
        return done.getAsBoolean();
    }

    @Override
    public void close() {
        Closing.all(running);
        meters.close();
    }
}
