package org.entente.local.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    /** Recovery after a hard kill reads the last segment of every partition again. */
    private static final Duration START_DEADLINE = Duration.ofMinutes(2);

    private static final Duration STOP_DEADLINE = Duration.ofSeconds(20);

    private final Path directory;
    private final String host;
    private final int port;
    private final int controllerPort;
    private final BoundSockets sockets = new BoundSockets();

    private @Nullable BrokerDirectory claimed;
    private @Nullable Node node;
    private int boundPort;
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
            boundPort = sockets.bind(BrokerProperties.CLIENTS, host, port, "broker.port");
            int boundControllerPort =
                    sockets.bind(BrokerProperties.CONTROLLER, host, controllerPort, "broker.controller-port");
            clusterId = mine.clusterId(BrokerProperties.NODE_ID, BrokerProperties.CONTROLLER);
            serve(boundControllerPort);
            mine.stamp();
            LOG.info("Broker of cluster {} serves at {}, data in {}", clusterId, bootstrapServers(), directory);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void serve(int boundControllerPort) {
        CompletableFuture<Void> serving = new CompletableFuture<>();
        try {
            Node made = new Node(
                    BrokerProperties.of(
                            directory, host, boundPort, boundControllerPort, (int) START_DEADLINE.toMillis()),
                    new FatalFaults(serving),
                    sockets);
            node = made;
            inBackground("broker-start", () -> {
                try {
                    made.start();
                    serving.complete(null);
                } catch (Throwable e) { // Kafka's Scala throws checked exceptions undeclared
                    serving.completeExceptionally(e);
                }
            });
            serving.get(START_DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw failed(String.valueOf(e.getCause()), e);
        } catch (RuntimeException e) {
            throw failed(e.getMessage(), e);
        } catch (TimeoutException e) {
            throw failed("it does not serve after " + START_DEADLINE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("interrupted", e);
        }
    }

    /** {@code host:port}, for clients on this machine. Known once started. */
    public String bootstrapServers() {
        return host + ":" + boundPort;
    }

    /** The same for the life of the directory. Known once started. */
    public String clusterId() {
        return clusterId;
    }

    /** Stops in order, so that the next start needs no recovery, and gives the directory back. Closed again it does nothing. */
    @Override
    public void close() {
        Node running = node;
        node = null;
        if (running != null) {
            stop(running);
        }
        sockets.close();
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

    private void stop(Node running) {
        Thread stopping = inBackground("broker-stop", running::stop);
        try {
            stopping.join(STOP_DEADLINE.toMillis());
            if (stopping.isAlive()) {
                LOG.warn("The broker has not stopped within {} s; the next start recovers", STOP_DEADLINE.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread inBackground(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private IllegalStateException failed(@Nullable String why, Exception cause) {
        return new IllegalStateException("the broker on " + directory + " did not start: " + why, cause);
    }
}
