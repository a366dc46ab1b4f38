package org.entente.aggregate.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.entente.aggregate.view.Views;

/** The HTTP server over the views. Serves from {@link #start()} to {@link #close()}; not restartable. */
public final class HttpApi implements AutoCloseable {

    private final Server server;

    /**
     * @param host the address to listen on
     * @param port the port, 0 for any free one
     * @param views what is served
     * @param health what {@code /health} says
     * @param meters what {@code /metrics} shows: a Prometheus registry, or a composite with one in it
     */
    public HttpApi(String host, int port, Views views, Health health, MeterRegistry meters) {
        this.server = new Server("aggregate.port", host, port, routes(views, health, meters));
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

    static List<Route> routes(Views views, Health health, MeterRegistry meters) {
        List<Route> routes = new ArrayList<>(new Routes(views).all());
        OperationRoutes operation = new OperationRoutes(health, meters);
        routes.addAll(operation.all());
        routes.add(operation.openApi());
        return routes;
    }
}
