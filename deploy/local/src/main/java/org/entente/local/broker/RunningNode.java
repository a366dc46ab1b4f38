package org.entente.local.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A node that serves, until it is closed. */
final class RunningNode implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunningNode.class);

    /** Recovery after a hard kill reads the last segment of every partition again. */
    private static final Duration START_DEADLINE = Duration.ofMinutes(2);

    private static final Duration STOP_DEADLINE = Duration.ofSeconds(20);

    private final Node node;
    private final Address clients;

    private RunningNode(Node node, Address clients) {
        this.node = node;
        this.clients = clients;
    }

    /**
     * Starts a node on a formatted directory; returns when it serves.
     *
     * @throws IllegalStateException if it does not within two minutes; nothing of it is left running then
     */
    static RunningNode start(Path directory, BoundSockets sockets) {
        CompletableFuture<Void> serving = new CompletableFuture<>();
        RunningNode started = new RunningNode(made(directory, sockets, serving), sockets.clients());
        try {
            inBackground("broker-start", () -> {
                try {
                    started.node.start();
                    serving.complete(null);
                } catch (Throwable e) { // Kafka's Scala throws checked exceptions undeclared
                    serving.completeExceptionally(e);
                }
            });
            serving.get(START_DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
            return started;
        } catch (ExecutionException e) {
            started.close();
            throw failed(directory, String.valueOf(e.getCause()), e);
        } catch (TimeoutException e) {
            started.close();
            throw failed(directory, "it does not serve after " + START_DEADLINE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            started.close();
            Thread.currentThread().interrupt();
            throw failed(directory, "interrupted", e);
        }
    }

    private static Node made(Path directory, BoundSockets sockets, CompletableFuture<Void> serving) {
        try {
            return new Node(
                    BrokerProperties.of(
                            directory, sockets.clients(), sockets.controllerPort(), (int) START_DEADLINE.toMillis()),
                    new FatalFaults(serving),
                    sockets);
        } catch (RuntimeException e) {
            throw failed(directory, e.getMessage(), e);
        }
    }

    /** Where it serves. */
    Address clients() {
        return clients;
    }

    /** Stops in order, so that the next start needs no recovery. */
    @Override
    public void close() {
        Thread stopping = inBackground("broker-stop", node::stop);
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

    private static IllegalStateException failed(Path directory, @Nullable String why, Exception cause) {
        return new IllegalStateException("the broker on " + directory + " did not start: " + why, cause);
    }
}
