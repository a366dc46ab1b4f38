package org.entente.aggregate;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import org.entente.aggregate.http.HttpApi;
import org.entente.aggregate.topology.AvroMapping;
import org.entente.aggregate.topology.RunningAlerts;
import org.entente.aggregate.topology.RunningTopology;
import org.entente.aggregate.topology.TopicFeeds;
import org.entente.http.Health;
import org.entente.schemas.connection.KafkaConnection;

/**
 * The running aggregate stage: the counting and the HTTP API over it. Started once and closed once. The meters of the
 * process itself, such as those of the JVM, are bound by whoever runs it.
 */
public final class AggregateStage implements AutoCloseable {

    private final RunningTopology topology;
    private final TopicFeeds feeds;
    private final RunningAlerts alerts;
    private final HttpApi http;

    /**
     * Prepares the stage, without touching the cluster or the port.
     *
     * @param stateDirectory where the stores live; kept between runs it saves their restoration
     */
    public AggregateStage(
            KafkaConnection connection,
            AggregateSettings settings,
            Clock clock,
            MeterRegistry meters,
            Path stateDirectory) {
        this.topology = new RunningTopology(
                connection.clientProperties(), new AvroMapping(connection), settings, clock, meters, stateDirectory);
        this.feeds = new TopicFeeds(connection, settings.windows(), clock, meters);
        this.alerts = new RunningAlerts(connection, settings, clock, meters);
        this.http = new HttpApi(
                settings.host(),
                settings.port(),
                topology.views(),
                topology.tables(),
                feeds.feeds(),
                new StreamsHealth(topology),
                meters);
    }

    /**
     * Listens, then starts to count; the topics must exist.
     *
     * @throws IllegalStateException if the port is taken
     */
    public void start() {
        http.start();
        topology.start(http.port());
        alerts.start();
    }

    /** The port that is listened on, also where the settings say 0. */
    public int port() {
        return http.port();
    }

    /** Whether the counts can be read now; they may still lag behind the topic. */
    public boolean isReady() {
        return topology.isRunning();
    }

    /** Whether the counting has stopped for good. */
    public boolean isDead() {
        return topology.isDead();
    }

    /** Ends the alerts and the streams, stops to listen, ends the current transaction and leaves the group. */
    @Override
    public void close() {
        alerts.close();
        feeds.close();
        http.close();
        topology.close();
    }

    private record StreamsHealth(RunningTopology topology) implements Health {

        @Override
        public State live() {
            return topology.isDead() ? State.down("the counting has stopped: " + topology.state()) : State.UP;
        }

        @Override
        public State ready() {
            return topology.isRunning() ? State.UP : State.down("the counts cannot be read: " + topology.state());
        }
    }
}
