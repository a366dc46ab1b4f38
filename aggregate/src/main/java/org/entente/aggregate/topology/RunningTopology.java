package org.entente.aggregate.topology;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.entente.aggregate.AggregateSettings;
import org.entente.aggregate.view.Views;

/** One Kafka Streams client that counts, and the views over its stores. Started once and closed once. */
public final class RunningTopology implements AutoCloseable {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(30);

    private final AggregateSettings settings;
    private final RecordMapping mapping;
    private final KafkaStreams streams;
    private final KafkaStreamsMetrics streamsMetrics;
    private final MeterRegistry meters;
    private final StoreMemory memory = new StoreMemory();

    /**
     * Prepares the client, without touching the cluster.
     *
     * @param clients the client properties, the bootstrap servers among them
     * @param stateDirectory where the stores live; kept between runs it saves their restoration
     */
    public RunningTopology(
            Map<String, ?> clients,
            RecordMapping mapping,
            AggregateSettings settings,
            Clock clock,
            MeterRegistry meters,
            Path stateDirectory) {
        this.settings = settings;
        this.mapping = mapping;
        this.meters = meters;
        Properties properties = AggregateProperties.of(settings, clients, stateDirectory, meters);
        properties.put(StoreMemory.KEY, memory);
        this.streams =
                new KafkaStreams(AggregateTopology.build(settings, properties, mapping, clock, meters), properties);
        streams.setUncaughtExceptionHandler(new ThreadFaults(clock));
        this.streamsMetrics = new KafkaStreamsMetrics(streams);
    }

    /** Starts to count; the topics must exist. */
    public void start() {
        streamsMetrics.bindTo(meters);
        streams.start();
    }

    /** Whether it counts now and its stores can be read. */
    public boolean isRunning() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** Whether it has stopped for good. */
    public boolean isDead() {
        KafkaStreams.State state = streams.state();
        return state.hasCompletedShutdown() || state == KafkaStreams.State.PENDING_ERROR;
    }

    /** Its state in Kafka's words, such as RUNNING or REBALANCING. */
    public String state() {
        return streams.state().name();
    }

    /** What it has counted. */
    public Views views() {
        return StoredViews.over(
                new StoredViews.Source() {
                    @Override
                    public <V> ReadOnlyKeyValueStore<String, V> store(String name) {
                        return streams.store(
                                StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.keyValueStore()));
                    }
                },
                mapping,
                settings.windows());
    }

    /** Ends the current transaction and leaves the group, so that a successor reads at once. */
    @Override
    public void close() {
        streamsMetrics.close();
        streams.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(CLOSE_WITHIN));
        memory.close();
    }
}
