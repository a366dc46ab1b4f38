package org.entente.aggregate.topology;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.HostInfo;
import org.entente.aggregate.AggregateSettings;
import org.entente.aggregate.peer.PeerTables;
import org.entente.aggregate.view.Views;
import org.jspecify.annotations.Nullable;

/** One Kafka Streams client that counts, and the views over the stores of all that count with it. Started once and closed once. */
public final class RunningTopology implements AutoCloseable {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(30);
    private static final Set<String> ALL_ADDRESSES = Set.of("0.0.0.0", "::", "[::]");

    private final AggregateSettings settings;
    private final Topology topology;
    private final Properties properties;
    private final Clock clock;
    private final MeterRegistry meters;
    private final StoreMemory memory = new StoreMemory();
    private final Cluster cluster = new Cluster();
    private final ClusterTables tables = new ClusterTables(cluster);
    private final Views views;
    private @Nullable KafkaStreamsMetrics streamsMetrics;
    private volatile @Nullable KafkaStreams streams;

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
        this.clock = clock;
        this.meters = meters;
        this.properties = AggregateProperties.of(settings, clients, stateDirectory, meters);
        properties.put(StoreMemory.KEY, memory);
        this.topology = AggregateTopology.build(settings, properties, mapping, clock, meters);
        this.views = StoredViews.over(tables, mapping, settings.windows());
    }

    /**
     * Starts to count; the topics must exist.
     *
     * @param port where {@link #tables} is served to the other instances, on the host that the settings say
     */
    public void start(int port) {
        HostInfo self = new HostInfo(advertisedHost(), port);
        properties.put(StreamsConfig.APPLICATION_SERVER_CONFIG, self.host() + ':' + self.port());
        KafkaStreams client = new KafkaStreams(topology, properties);
        streams = client;
        cluster.join(client, self);
        client.setUncaughtExceptionHandler(new ThreadFaults(clock));
        streamsMetrics = new KafkaStreamsMetrics(client);
        streamsMetrics.bindTo(meters);
        client.start();
    }

    private String advertisedHost() {
        String asked = settings.cluster().advertisedHost();
        if (!asked.isEmpty()) {
            return asked;
        }
        if (!ALL_ADDRESSES.contains(settings.host())) {
            return settings.host();
        }
        try {
            return InetAddress.getLocalHost().getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(
                    "aggregate.host is " + settings.host() + " and this machine does not know its own address: set "
                            + "aggregate.advertised-host to a name by which other instances reach it",
                    e);
        }
    }

    /** Whether it counts now and its stores can be read. */
    public boolean isRunning() {
        return current() == KafkaStreams.State.RUNNING;
    }

    /** Whether it has stopped for good. */
    public boolean isDead() {
        KafkaStreams.State state = current();
        return state.hasCompletedShutdown() || state == KafkaStreams.State.PENDING_ERROR;
    }

    /** Its state in Kafka's words, such as RUNNING or REBALANCING. */
    public String state() {
        return current().name();
    }

    private KafkaStreams.State current() {
        KafkaStreams client = streams;
        return client == null ? KafkaStreams.State.CREATED : client.state();
    }

    /** What it and all other instances have counted. */
    public Views views() {
        return views;
    }

    /** What it keeps, for the other instances. */
    public PeerTables tables() {
        return tables;
    }

    /** Ends the current transaction and leaves the group, so that a successor reads at once. */
    @Override
    public void close() {
        if (streamsMetrics != null) {
            streamsMetrics.close();
        }
        KafkaStreams client = streams;
        if (client != null) {
            client.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                    .withTimeout(CLOSE_WITHIN));
        }
        memory.close();
    }
}
