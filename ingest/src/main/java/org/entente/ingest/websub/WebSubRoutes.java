package org.entente.ingest.websub;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.entente.http.Request;
import org.entente.http.Route;
import org.entente.ingest.websub.Callbacks.Question;
import org.entente.ingest.websub.Callbacks.Reply;

/** The callbacks of hubs, over HTTP. */
public final class WebSubRoutes {

    private static final Set<String> QUESTION =
            Set.of("hub.mode", "hub.topic", "hub.challenge", "hub.lease_seconds", "hub.reason");

    private final Callbacks callbacks;
    private final int maxBodyBytes;
    private final Duration bodyTimeout;

    /**
     * The routes of these callbacks.
     *
     * @param maxBodyBytes a longer body is refused
     * @param bodyTimeout within which the whole body must have come
     */
    public WebSubRoutes(Callbacks callbacks, int maxBodyBytes, Duration bodyTimeout) {
        this.callbacks = callbacks;
        this.maxBodyBytes = maxBodyBytes;
        this.bodyTimeout = bodyTimeout;
    }

    /** To be asked, and to be delivered to. */
    public List<Route> all() {
        String path = Callbacks.PATH + "{path}";
        return List.of(Route.get(path, QUESTION, this::question), Route.post(path, Set.of(), this::delivery));
    }

    private void question(Request request) {
        Question asked = new Question(
                request.text("hub.mode"),
                request.text("hub.topic"),
                request.text("hub.challenge"),
                request.text("hub.lease_seconds"));
        answer(request, callbacks.question(request.path("path"), asked));
    }

    private void delivery(Request request) {
        try {
            answer(
                    request,
                    callbacks.delivery(
                            request.path("path"),
                            request.header("X-Hub-Signature"),
                            request.header("Content-Type"),
                            () -> request.body(maxBodyBytes, bodyTimeout)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer(request, new Reply(503, ""));
        }
    }

    private static void answer(Request request, Reply reply) {
        request.answer(reply.status(), "text/plain", reply.body());
    }
}
