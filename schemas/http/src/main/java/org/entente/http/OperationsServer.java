package org.entente.http;

import io.micrometer.core.instrument.MeterRegistry;

/**
 * {@code /health/live}, {@code /health/ready} and {@code /metrics} of a process that serves no counts. Serves from
 * {@link #start()} to {@link #close()}; not restartable.
 */
public final class OperationsServer implements AutoCloseable {

    private final Server server;

    /**
     * @param key what the configuration calls the port, for the error where it is taken, such as {@code enrich.port}
     * @param host the address to listen on
     * @param port the port, 0 for any free one
     * @param health what {@code /health} says
     * @param meters what {@code /metrics} shows: a Prometheus registry, or a composite with one in it
     */
    public OperationsServer(String key, String host, int port, Health health, MeterRegistry meters) {
        this.server = new Server(Listening.plain(key, host, port), new OperationRoutes(health, meters).all());
    }

    /**
     * Listens from now on.
     *
     * @throws IllegalStateException if the port is taken
     */
    public void start() {
        server.start();
    }

    /** The port that is listened on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
