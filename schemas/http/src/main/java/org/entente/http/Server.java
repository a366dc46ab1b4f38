package org.entente.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import io.javalin.util.JavalinBindException;
import java.util.List;
import org.eclipse.jetty.http.UriCompliance;

/** A listening server that answers routes with JSON, and everything else with a problem. */
public final class Server implements AutoCloseable {

    private final String key;
    private final String host;
    private final int port;
    private final Javalin server;

    /** @param key what the configuration calls the port, such as {@code aggregate.port} */
    public Server(String key, String host, int port, List<Route> routes) {
        this.key = key;
        this.host = host;
        this.port = port;
        this.server = Javalin.create(config -> configure(config, routes));
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
                    key + " " + port + " cannot be listened on at " + host
                            + ": it is taken or not permitted; set " + key
                            + " to a free port, or to 0 for any free one",
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

    private static void configure(JavalinConfig config, List<Route> routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.jetty.modifyHttpConfiguration(http ->
                http.setUriCompliance(UriCompliance.from("RFC3986,AMBIGUOUS_PATH_SEPARATOR,AMBIGUOUS_PATH_ENCODING")));
        config.jetty.modifyServer(server -> server.setErrorHandler(new UnreadableRequests()));
        config.jetty.modifyServletContextHandler(
                handler -> handler.getServletHandler().setDecodeAmbiguousURIs(true));
        for (Route route : routes) {
            Handler answer = ctx -> route.answer().to(Request.checked(ctx, route.parameters()));
            switch (route.method()) {
                case GET -> {
                    config.routes.get(route.path(), answer);
                    config.routes.head(route.path(), answer);
                }
                case POST -> config.routes.post(route.path(), answer);
            }
        }
        Problems.mapOn(config.routes);
    }
}
