package org.entente.enrich.topology;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.entente.enrich.EnrichSettings;
import org.entente.enrich.pipeline.CurrentPipeline;
import org.entente.enrich.pipeline.Pipelines;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.fault.Backoff;
import org.entente.schemas.topic.Topics;
import org.jspecify.annotations.Nullable;

/**
 * The running enrich stage: one Kafka Streams client.
 *
 * <p>Started once and closed once; {@link #isHealthy} may be asked from any thread.
 */
public final class EnrichStage implements AutoCloseable {

    /** How long after the end of its embargo an article is released at the latest, where the stage has read all and has nothing else to do. */
    public static final Duration RELEASED_WITHIN = HoldEmbargoed.QUIET.plus(HoldEmbargoed.PERIOD);

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(30);

    private final CurrentPipeline pipeline;
    private final KafkaStreams streams;
    private final KafkaStreamsMetrics streamsMetrics;
    private final MeterRegistry meters;
    private final AtomicReference<@Nullable Throwable> fatal = new AtomicReference<>();

    /**
     * Prepares the stage, without touching the cluster.
     *
     * @param clock decides when an embargo is over
     * @param stateDirectory where the stores live; kept between runs it saves their restoration
     */
    public EnrichStage(
            KafkaConnection kafka, EnrichSettings settings, Clock clock, MeterRegistry meters, Path stateDirectory) {
        ArticleSerdes serdes = ArticleSerdes.of(kafka);
        Map<String, Object> properties = StreamsProperties.of(
                kafka,
                settings,
                stateDirectory,
                new DeadLetters(Topics.DEAD_LETTER.name(), serdes.articles(), meters, clock));
        this.pipeline = Pipelines.current(settings, meters);
        this.meters = meters;
        Properties config = new Properties();
        config.putAll(properties);
        this.streams = new KafkaStreams(
                new EnrichTopology(article -> pipeline.get().annotate(article), serdes, clock, meters)
                        .build(properties),
                config);
        streams.setUncaughtExceptionHandler(new ThreadFaults(Backoff.THREAD, clock, fatal::set));
        this.streamsMetrics = new KafkaStreamsMetrics(streams);
    }

    /** Starts to read; the topics must exist. */
    public void start() {
        streamsMetrics.bindTo(meters);
        streams.start();
    }

    /** Whether the stage processes, or will once a rebalance is over. */
    public boolean isHealthy() {
        KafkaStreams.State state = streams.state();
        return state == KafkaStreams.State.RUNNING || state == KafkaStreams.State.REBALANCING;
    }

    /** Whether the stage reads and writes now; false while it starts or partitions move. */
    public boolean isReady() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** What stopped the stage for good, if anything did. */
    public @Nullable Throwable fatal() {
        return fatal.get();
    }

    /** Ends the current transaction and leaves the group. */
    @Override
    public void close() {
        streamsMetrics.close();
        boolean isIdle =
                streams.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                        .withTimeout(CLOSE_WITHIN));
        if (isIdle) {
            pipeline.close(); // not under a thread that still reads
        }
    }
}
