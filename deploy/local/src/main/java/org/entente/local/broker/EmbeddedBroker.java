package org.entente.local.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka broker and controller in this process, its data in one directory. What it has acknowledged outlives the process,
 * however that ends: records are with the operating system by then; only a crash of the machine itself may lose the last of them.
 *
 * <p>Used by one thread. Started once and closed once.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

    private final Path directory;
    private final String host;
    private final int port;
    private final int controllerPort;

    private @Nullable BrokerDirectory claimed;
    private @Nullable BoundSockets sockets;
    private @Nullable RunningNode node;
    private String clusterId = "";

    /**
     * @param directory made and formatted if it is new; if it has been used before, the cluster goes on
     * @param host the address to listen at and to tell clients
     * @param port for clients; 0 for any free one
     * @param controllerPort for the node's own traffic; 0 for any free one
     */
    public EmbeddedBroker(Path directory, String host, int port, int controllerPort) {
        this.directory = directory.toAbsolutePath().normalize();
        this.host = host;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /**
     * Returns when the broker serves.
     *
     * @throws IllegalStateException if a port is taken, the directory is in use, was written by a newer Kafka or holds something else,
     *     or the broker does not serve within two minutes; in one line, with the way out
     */
    public void start() {
        try {
            BrokerDirectory mine = BrokerDirectory.claim(directory);
            claimed = mine;
            clusterId = mine.clusterId(BrokerProperties.NODE_ID, BrokerProperties.CONTROLLER);
            Optional<Address> leftOpen = mine.leftOpenAt();
            int wanted = port == 0 ? leftOpen.map(Address::port).orElse(0) : port;
            BoundSockets bound = port == wanted ? BoundSockets.bind(host, port, controllerPort) : again(wanted);
            sockets = bound;
            leftOpen.filter(address -> !address.equals(bound.clients())).ifPresent(this::endTransactionsAt);
            mine.stamp(bound.clients());
            node = RunningNode.start(directory, bound);
            LOG.info("Broker of cluster {} serves at {}, data in {}", clusterId, bootstrapServers(), directory);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** The port where the broker was killed, which it must serve at first, where any free one is asked for. */
    private BoundSockets again(int killedAt) {
        try {
            return BoundSockets.bind(host, killedAt, controllerPort);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "the broker on " + directory + " was killed while it served at port " + killedAt
                            + ", which must be free for a moment so that it can end its transactions there: "
                            + e.getMessage(),
                    e);
        }
    }

    /**
     * Lets a node that was killed end what it had promised to commit. Its coordinator sends the ends to the address that is on record,
     * and when it cannot reach itself there takes the partitions for deleted: what was committed would stay invisible for ever.
     */
    private void endTransactionsAt(Address killed) {
        LOG.info("The broker was killed at {}: it ends its transactions there first", killed);
        try (BoundSockets there = BoundSockets.bind(killed.host(), killed.port(), 0);
                RunningNode again = RunningNode.start(directory, there)) {
            OpenTransactions.awaitEnd(again.clients());
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "the broker on " + directory + " was killed while it served at " + killed
                            + ", and cannot end its transactions there first: " + e.getMessage(),
                    e);
        }
    }

    /** {@code host:port}, for clients on this machine. Known once started. */
    public String bootstrapServers() {
        return sockets == null ? host + ":" + port : sockets.clients().toString();
    }

    /** The same for the life of the directory. Known once started. */
    public String clusterId() {
        return clusterId;
    }

    /** Stops in order, so that the next start needs no recovery, and gives the directory back. Closed again it does nothing. */
    @Override
    public void close() {
        RunningNode running = node;
        node = null;
        if (running != null) {
            running.close();
        }
        if (sockets != null) {
            sockets.close();
        }
        BrokerDirectory mine = claimed;
        claimed = null;
        if (mine != null) {
            try {
                mine.close();
            } catch (IOException e) {
                LOG.warn("Could not give the broker's directory {} back: {}", directory, e.toString());
            }
        }
    }
}
