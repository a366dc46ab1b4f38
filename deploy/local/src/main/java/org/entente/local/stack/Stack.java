package org.entente.local.stack;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.entente.aggregate.AggregateStage;
import org.entente.enrich.topology.EnrichStage;
import org.entente.ingest.IngestStage;
import org.entente.ingest.live.LiveSupplies;
import org.entente.ingest.read.RawDocument;
import org.entente.local.broker.EmbeddedBroker;
import org.entente.local.config.EmbeddedSettings;
import org.entente.local.config.Settings;
import org.entente.local.registry.EmbeddedRegistry;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.topic.TopicAdmin;

/**
 * A broker, a registry and the stages on one machine, from {@link #start} to {@link #close}. What it keeps lies under the data
 * directory; started again on it, also after a hard kill, it goes on where it was.
 */
public final class Stack implements AutoCloseable {

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Settings settings;
    private final PrometheusMeterRegistry meters;
    private final EmbeddedRegistry registry;
    private final Optional<IngestStage> ingest;
    private final EnrichStage enrich;
    private final AggregateStage aggregate;

    private Stack(Settings asked, Clock clock, Consumer<String> progress) {
        this.meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        try {
            EmbeddedSettings embedded = asked.embedded();
            Path data = asked.data().toAbsolutePath();
            EmbeddedBroker broker = new EmbeddedBroker(
                    data.resolve("broker"), embedded.brokerHost(), embedded.brokerPort(), embedded.controllerPort());
            running.push(broker);
            registry = new EmbeddedRegistry(data.resolve("registry"), embedded.registryHost(), embedded.registryPort());
            running.push(registry);
            startTogether(broker, registry);
            progress.accept("broker    " + broker.bootstrapServers());
            progress.accept("registry  " + registry.url());
            KafkaConnection kafka = new KafkaConnection(
                    broker.bootstrapServers(), registry.url(), asked.kafka().extra());
            TopicAdmin.create(kafka, (short) 1);
            ProcessMetrics processMetrics = new ProcessMetrics(meters);
            running.push(processMetrics);
            aggregate = new AggregateStage(kafka, asked.aggregate(), clock, meters, data.resolve("state"));
            running.push(aggregate);
            aggregate.start();
            enrich = new EnrichStage(kafka, asked.enrich(), clock, meters, data.resolve("state"));
            running.push(enrich);
            enrich.start();
            ingest = ingest(asked, kafka, clock, data.resolve("state"));
            settings = asked.at(kafka, aggregate.port());
            progress.accept("API       " + settings.api());
            progress.accept("page      " + settings.api() + "/");
            ingest.map(IngestStage::port)
                    .orElse(OptionalInt.empty())
                    .ifPresent(port -> progress.accept("push      port " + port + ", POST /v1/articles"));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Neither needs the other to start, and each takes seconds. Returns when both are up or have failed. */
    private static void startTogether(EmbeddedBroker broker, EmbeddedRegistry registry) {
        CompletableFuture<Void> starting = CompletableFuture.runAsync(registry::start);
        RuntimeException fault = null;
        try {
            broker.start();
        } catch (RuntimeException e) {
            fault = e;
        }
        try {
            starting.join();
        } catch (CompletionException e) {
            if (fault == null) {
                fault = e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
        if (fault != null) {
            throw fault;
        }
    }

    /** The stage on the inputs and live sources that are named; standard input is for {@code run ingest}, not for a stack left to itself. */
    private Optional<IngestStage> ingest(Settings asked, KafkaConnection kafka, Clock clock, Path state) {
        List<Path> inputs = asked.ingest().inputs().stream()
                .filter(input -> !input.toString().equals(RawDocument.STDIN))
                .toList();
        LiveSupplies live = IngestInputs.live(kafka, asked, clock, meters);
        if (inputs.isEmpty() && live.isEmpty()) {
            return Optional.empty();
        }
        IngestStage stage = IngestInputs.stage(
                kafka, asked.ingest().withInputs(inputs), live, state, InputStream.nullInputStream(), clock, meters);
        running.push(stage);
        stage.start();
        return Optional.of(stage);
    }

    /**
     * Starts all of it; returns when the stages have been started, which then join their groups.
     *
     * @param asked where to listen and where to keep
     * @param progress gets a line for each part that is up
     * @throws IllegalStateException if a port is taken, the directory is in use or a part does not come up; it names the key
     */
    public static Stack start(Settings asked, Clock clock, Consumer<String> progress) {
        return new Stack(asked, clock, progress);
    }

    /** The settings with the addresses that are really listened on. */
    public Settings settings() {
        return settings;
    }

    /** What all parts count. */
    public PrometheusMeterRegistry meters() {
        return meters;
    }

    /** What has stopped for good, in words; empty while all is well. */
    public Optional<String> failure() {
        if (!registry.isAlive()) {
            return Optional.of("the registry has ended; the end of registry.log in the data directory says why");
        }
        Throwable fatal = enrich.fatal();
        if (fatal != null) {
            return Optional.of("the enrich stage has stopped: " + fatal);
        }
        Optional<Throwable> ingestFault = ingest.flatMap(IngestStage::fatal);
        if (ingestFault.isPresent()) {
            return Optional.of("the ingest stage has stopped: " + ingestFault.get());
        }
        return aggregate.isDead() ? Optional.of("the aggregate stage has stopped; the log says why") : Optional.empty();
    }

    /** Whether the counts can be asked for. */
    public boolean isReady() {
        return enrich.isReady() && aggregate.isReady();
    }

    /** Stops the stages, then the registry, then the broker. */
    @Override
    public void close() {
        Closing.all(running);
        meters.close();
    }
}
