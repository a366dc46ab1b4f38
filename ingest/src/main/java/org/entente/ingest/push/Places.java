package org.entente.ingest.push;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.entente.http.Problem;
import org.entente.http.ProblemException;
import org.entente.http.Request;
import org.entente.http.Route;

/** How many requests can be at work at a time: their bodies and what is read from them lie in memory. Safe for use by several threads. */
final class Places {

    private final int most;
    private final Semaphore free;
    private volatile boolean closing;

    Places(int most) {
        this.most = most;
        this.free = new Semaphore(most);
    }

    /** The route, of which only so many requests are at work; one more is a {@link ProblemException} with status 503. */
    Route bounding(Route route) {
        return new Route(
                route.method(),
                route.path(),
                route.documented(),
                route.parameters(),
                request -> within(request, route.answer()));
    }

    private void within(Request request, Route.Answer answer) {
        if (closing || !free.tryAcquire()) {
            request.retryAfter(1);
            throw new ProblemException(
                    new Problem(503, "Busy", closing ? "the server is stopping" : "too many requests at a time", null));
        }
        try {
            answer.to(request);
        } finally {
            free.release();
        }
    }

    /** Lets those at work end, within the time, and nobody else begin. */
    void close(Duration within) throws InterruptedException {
        closing = true;
        if (free.tryAcquire(most, within.toSeconds(), TimeUnit.SECONDS)) {
            free.release(most);
        }
    }
}
