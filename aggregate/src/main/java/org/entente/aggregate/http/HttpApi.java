package org.entente.aggregate.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.UriCompliance;
import org.entente.aggregate.view.Views;

/** The HTTP server over the views. Serves from {@link #start()} to {@link #close()}; not restartable. */
public final class HttpApi implements AutoCloseable {

    private final String host;
    private final int port;
    private final Javalin server;

    /**
     * @param host the address to listen on
     * @param port the port, 0 for any free one
     * @param views what is served
     * @param health what {@code /health} says
     * @param meters what {@code /metrics} shows: a Prometheus registry, or a composite with one in it
     */
    public HttpApi(String host, int port, Views views, Health health, MeterRegistry meters) {
        this.host = host;
        this.port = port;
        this.server = Javalin.create(config -> configure(config, routes(views, health, meters)));
    }

    /**
     * Listens from now on.
     *
     * @throws IllegalStateException if the port is taken
     */
    public void start() {
        try {
            server.start(host, port);
        } catch (JavalinBindException e) {
            throw new IllegalStateException(
                    "http.port " + port + " cannot be listened on at " + host
                            + ": it is taken or not permitted; set http.port to a free port, or to 0 for any free one",
                    e);
        }
    }

    /** The port that is listened on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    static List<Route> routes(Views views, Health health, MeterRegistry meters) {
        List<Route> routes = new ArrayList<>(new Routes(views).all());
        routes.addAll(new OperationRoutes(health, meters).all());
        return routes;
    }

    private static void configure(JavalinConfig config, List<Route> routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.jetty.modifyHttpConfiguration(http ->
                http.setUriCompliance(UriCompliance.from("RFC3986,AMBIGUOUS_PATH_SEPARATOR,AMBIGUOUS_PATH_ENCODING")));
        config.jetty.modifyServletContextHandler(
                handler -> handler.getServletHandler().setDecodeAmbiguousURIs(true));
        for (Route route : routes) {
            config.routes.get(route.path(), ctx -> route.answer().to(Request.checked(ctx, route.parameters())));
        }
        Problems.mapOn(config.routes);
    }
}
