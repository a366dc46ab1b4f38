package org.entente.local.broker;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.FaultHandlerFactory;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server$;
import kafka.server.SharedServer;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.ServerSocketFactory;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/**
 * Broker and controller in one, put together as {@code kafka.server.KafkaRaftServer} puts them together, but on sockets and with a
 * handling of faults that are given.
 */
final class Node {

    private final BrokerServer broker;
    private final ControllerServer controller;

    /** @param properties of a directory that is formatted */
    Node(Map<String, Object> properties, FaultHandlerFactory faults, ServerSocketFactory sockets) {
        KafkaConfig config = new KafkaConfig(properties, false);
        Tuple2<MetaPropertiesEnsemble, BootstrapMetadata> directory =
                KafkaRaftServer.initializeLogDirs(config, LoggerFactory.getLogger(Node.class), "");
        MetaPropertiesEnsemble formatted = directory._1();
        Metrics metrics = Server$.MODULE$.initializeMetrics(
                config, Time.SYSTEM, formatted.clusterId().orElseThrow());
        SharedServer shared = new SharedServer(
                config,
                formatted,
                Time.SYSTEM,
                metrics,
                CompletableFuture.completedFuture(
                        QuorumConfig.parseVoterConnections(config.quorumConfig().voters())),
                List.of(),
                faults,
                sockets);
        broker = new BrokerServer(shared);
        controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), directory._2());
    }

    /** Returns when the broker serves. */
    void start() {
        controller.startup();
        broker.startup();
    }

    /** Stops what has been started: the broker first, which needs the controller to leave in order. */
    void stop() {
        broker.shutdown();
        controller.shutdown();
    }
}
