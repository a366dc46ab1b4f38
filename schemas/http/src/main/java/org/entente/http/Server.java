package org.entente.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A listening server that answers routes with JSON, and everything else with a problem. */
public final class Server implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(5);

    /** How long a connection on which nothing moves is kept while the server closes; one that awaits its answer is kept for longer. */
    private static final Duration IDLE_AT_CLOSE = Duration.ofMillis(200);

    private final Listening at;
    private final Javalin server;

    public Server(Listening at, List<Route> routes) {
        this(at, routes, List.of());
    }

    /** @param files what is served as it is beside the routes */
    public Server(Listening at, List<Route> routes, List<StaticFiles> files) {
        this.at = at;
        this.server = Javalin.create(config -> {
            configure(config, at, routes);
            files.forEach(each -> config.staticFiles.add(each::configure));
        });
    }

    /**
     * Listens from now on.
     *
     * @throws IllegalStateException if the port is taken
     */
    public void start() {
        try {
            server.start(at.host(), at.port());
        } catch (JavalinBindException e) {
            throw new IllegalStateException(
                    at.key() + " " + at.port() + " cannot be listened on at " + at.host()
                            + ": it is taken or not permitted; set " + at.key()
                            + " to a free port, or to 0 for any free one",
                    e);
        }
    }

    /** The port that is listened on. */
    public int port() {
        return server.port();
    }

    /** Takes no more requests, and stops once those that have come are answered, or have not been for five seconds. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (JavalinException e) {
            if (!(e.getCause() instanceof TimeoutException)) {
                throw e;
            }
            LOG.warn("{}: what was not answered within {} is cut off", at.key(), ANSWERED_WITHIN);
        }
    }

    private static void configure(JavalinConfig config, Listening at, List<Route> routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.jetty.modifyHttpConfiguration(http ->
                http.setUriCompliance(UriCompliance.from("RFC3986,AMBIGUOUS_PATH_SEPARATOR,AMBIGUOUS_PATH_ENCODING")));
        config.jetty.addConnector((server, http) -> connector(at, server, http));
        config.jetty.modifyServer(server -> {
            server.setErrorHandler(new UnreadableRequests());
            server.setStopTimeout(ANSWERED_WITHIN.toMillis());
        });
        config.jetty.modifyServletContextHandler(
                handler -> handler.getServletHandler().setDecodeAmbiguousURIs(true));
        for (Route route : routes) {
            Handler answer = ctx -> answer(route, ctx);
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

    /** An error, such as of a stack that overflows, ends one request as an exception does. */
    private static void answer(Route route, Context ctx) {
        try {
            route.answer().to(Request.checked(ctx, route.parameters()));
        } catch (Error e) {
            throw new IllegalStateException("an error ended the request", e);
        }
    }

    private static ServerConnector connector(
            Listening at, org.eclipse.jetty.server.Server server, HttpConfiguration http) {
        http.setSendServerVersion(false);
        Tls tls = at.tls();
        ServerConnector connector;
        if (tls == null) {
            connector = new ServerConnector(server, new HttpConnectionFactory(http));
        } else {
            SslContextFactory.Server context = new SslContextFactory.Server();
            context.setKeyStore(tls.keys());
            context.setKeyStorePassword(tls.password());
            HttpConfiguration secure = new HttpConfiguration(http);
            // Who connects by address, or by a name of a proxy before it, is to be served as well.
            secure.addCustomizer(new SecureRequestCustomizer(false));
            connector = new ServerConnector(
                    server,
                    new SslConnectionFactory(context, HttpVersion.HTTP_1_1.asString()),
                    new HttpConnectionFactory(secure));
        }
        connector.setHost(at.host());
        connector.setPort(at.port());
        connector.setIdleTimeout(at.idle().toMillis());
        connector.setShutdownIdleTimeout(IDLE_AT_CLOSE.toMillis());
        return connector;
    }
}
