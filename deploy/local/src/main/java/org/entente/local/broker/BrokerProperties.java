package org.entente.local.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.entente.schemas.topic.Topics;

/** The configuration of a single node that is broker and controller, on a small machine shared with its clients. */
final class BrokerProperties {

    static final int NODE_ID = 1;
    static final String CLIENTS = "PLAINTEXT";
    static final String CONTROLLER = "CONTROLLER";

    private static final int MIB = 1024 * 1024;

    private BrokerProperties() {}

    static Map<String, Object> of(Path directory, Address served, int controllerPort, int startupMs) {
        Map<String, Object> properties = new HashMap<>();
        String clients = CLIENTS + "://" + served;
        properties.put("node.id", NODE_ID);
        properties.put("process.roles", "broker,controller");
        properties.put("listeners", clients + "," + CONTROLLER + "://" + served.host() + ":" + controllerPort);
        properties.put("advertised.listeners", clients);
        properties.put("inter.broker.listener.name", CLIENTS);
        properties.put("controller.listener.names", CONTROLLER);
        properties.put("listener.security.protocol.map", CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        properties.put("controller.quorum.voters", NODE_ID + "@" + served.host() + ":" + controllerPort);
        properties.put("log.dirs", directory.toString());
        properties.put("server.max.startup.time.ms", startupMs);
        properties.putAll(aloneInItsCluster());
        properties.putAll(boundedOnDisk());
        properties.putAll(smallInMemory());
        properties.replaceAll((key, value) -> value.toString()); // Kafka parses texts, but converts no numbers
        return properties;
    }

    private static Map<String, Object> aloneInItsCluster() {
        Map<String, Object> properties = new HashMap<>();
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            properties.put(topic + ".replication.factor", 1);
            properties.put(topic + ".num.partitions", 4);
        }
        properties.put("transaction.state.log.min.isr", 1);
        properties.put("share.coordinator.state.topic.min.isr", 1);
        properties.put("default.replication.factor", 1);
        properties.put("min.insync.replicas", 1);
        properties.put("auto.create.topics.enable", false);
        properties.put("message.max.bytes", Topics.MAX_RECORD_BYTES);
        properties.put("group.initial.rebalance.delay.ms", 0);
        // A stack that was off for a fortnight must still know how far it had read.
        properties.put("offsets.retention.minutes", 10 * 365 * 24 * 60);
        // After a hard kill the controller takes the dead broker for alive until its session is over: the restart waits
        // for that.
        properties.put("broker.session.timeout.ms", 5_000);
        properties.put("broker.heartbeat.interval.ms", 500);
        // A node at rest writes one record in this time to its metadata log, and flushes it.
        properties.put("metadata.max.idle.interval.ms", 5_000);
        return properties;
    }

    /** Only closed segments are compacted: what is kept beyond the last record of each key is a few segments a partition. */
    private static Map<String, Object> boundedOnDisk() {
        return Map.of(
                "log.segment.bytes", 64 * MIB,
                "log.index.size.max.bytes", MIB,
                "offsets.topic.segment.bytes", 16 * MIB,
                "transaction.state.log.segment.bytes", 16 * MIB,
                "share.coordinator.state.topic.segment.bytes", 16 * MIB);
    }

    private static Map<String, Object> smallInMemory() {
        return Map.of(
                "log.cleaner.threads", 1,
                "log.cleaner.dedupe.buffer.size", 16 * MIB,
                "num.network.threads", 2,
                "num.io.threads", 4,
                "num.replica.fetchers", 1,
                "background.threads", 4,
                "group.coordinator.threads", 1,
                "share.coordinator.threads", 1);
    }
}
