package org.entente.aggregate.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.entente.aggregate.feed.Feeds;
import org.entente.aggregate.peer.PeerTables;
import org.entente.aggregate.view.Views;
import org.entente.http.Health;
import org.entente.http.Listening;
import org.entente.http.OperationRoutes;
import org.entente.http.Route;
import org.entente.http.Server;

/** The HTTP server over the views, and the page. Serves from {@link #start()} to {@link #close()}; not restartable. */
public final class HttpApi implements AutoCloseable {

    private final Server server;

    /**
     * @param host the address to listen on
     * @param port the port, 0 for any free one
     * @param views what is served
     * @param tables what other instances are answered with
     * @param feeds what is streamed
     * @param health what {@code /health} says
     * @param meters what {@code /metrics} shows: a Prometheus registry, or a composite with one in it
     */
    public HttpApi(
            String host, int port, Views views, PeerTables tables, Feeds feeds, Health health, MeterRegistry meters) {
        List<Route> routes = new ArrayList<>(routes(views, feeds, health, meters));
        routes.add(new PeerRoute(tables).route());
        this.server = new Server(Listening.plain("aggregate.port", host, port), routes, Page.files());
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

    /** Those that are for everybody, and described. */
    static List<Route> routes(Views views, Feeds feeds, Health health, MeterRegistry meters) {
        List<Route> routes = new ArrayList<>(new Routes(views).all());
        routes.addAll(new EventRoutes(feeds, views.actors(), meters).all());
        routes.addAll(new OperationRoutes(health, meters).all());
        String openApi = openApi();
        routes.add(Route.get("/openapi.json", Set.of(), request -> request.answer(openApi)));
        return routes;
    }

    private static String openApi() {
        try (InputStream in = Objects.requireNonNull(
                HttpApi.class.getResourceAsStream("openapi.json"), "openapi.json is not beside its class")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("openapi.json cannot be read", e);
        }
    }
}
