package org.entente.ingest.push;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.entente.http.Listening;
import org.entente.http.Route;
import org.entente.http.Server;
import org.entente.http.Tls;
import org.entente.ingest.publish.DeliverySink;
import org.entente.ingest.publish.Supply;
import org.jspecify.annotations.Nullable;

/** The HTTP server of the stage: {@code POST /v1/articles}, and routes of others beside it. */
public final class PushServer implements Supply {

    private static final Duration SHORTEST_IDLE = Duration.ofSeconds(5);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);

    private final Places pushes;
    private final Places deliveries;
    private final Server server;

    /**
     * Stands ready; {@link #start} starts it.
     *
     * @param clients who may push; with none, nothing can be pushed
     * @param maxDocumentBytes of one story
     * @param sinks where what a client pushes goes
     * @param others routes to be served beside; of those that take something in as many requests can be at work as of pushes, and neither
     *     crowds out the other
     * @throws IllegalArgumentException if the keystore or its password cannot be read, naming the key
     */
    public PushServer(
            PushServerSettings settings,
            List<PushClient> clients,
            int maxDocumentBytes,
            Function<PushClient, DeliverySink> sinks,
            List<Route> others,
            Clock clock,
            MeterRegistry meters) {
        this.pushes = new Places(settings.concurrency());
        this.deliveries = new Places(settings.concurrency());
        List<Route> routes = new ArrayList<>();
        others.forEach(each -> routes.add(each.method() == Route.Method.POST ? deliveries.bounding(each) : each));
        if (!clients.isEmpty()) {
            PushArticles articles =
                    new PushArticles(settings, maxDocumentBytes, clients, sinks, clock, new PushMetrics(meters));
            routes.add(pushes.bounding(Route.post("/v1/articles", Set.of(), articles::answer)));
        }
        this.server = new Server(
                new Listening("ingest.http.port", settings.host(), settings.port(), tls(settings), idle(settings)),
                routes);
    }

    private static Duration idle(PushServerSettings settings) {
        Duration body = settings.bodyTimeout();
        return body.compareTo(SHORTEST_IDLE) > 0 ? SHORTEST_IDLE : body;
    }

    private static @Nullable Tls tls(PushServerSettings settings) {
        Path keystore = settings.keystore();
        Path passwordFile = settings.keystorePasswordFile();
        if (keystore == null && passwordFile == null) {
            return null;
        }
        if (keystore == null || passwordFile == null) {
            throw new IllegalArgumentException(
                    "of ingest.http.keystore and ingest.http.keystore-password-file only one is set: allowed are both,"
                            + " for TLS, or none");
        }
        String password;
        try {
            password = Files.readString(passwordFile).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "ingest.http.keystore-password-file is '" + passwordFile + "': it cannot be read: " + e, e);
        }
        try {
            return Tls.of(keystore, password);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "ingest.http.keystore is '" + keystore + "': allowed is a PKCS #12 file with a key: "
                            + e.getMessage(),
                    e);
        }
    }

    /** @throws IllegalStateException if the port is taken, naming the key */
    @Override
    public void start() {
        server.start();
    }

    /** The port that is listened on. */
    public int port() {
        return server.port();
    }

    /** Answers those at work and nobody else. */
    @Override
    public void close() {
        try {
            pushes.close(CLOSE_WITHIN);
            deliveries.close(CLOSE_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.close();
    }
}
