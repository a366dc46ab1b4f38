package org.entente.aggregate.http;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.entente.aggregate.peer.PeerClient;
import org.entente.aggregate.peer.PeerTables;
import org.entente.aggregate.peer.RowQuestion;
import org.entente.http.Problem;
import org.entente.http.Request;
import org.entente.http.Route;

/** Where other instances ask for rows. Not part of the API: it says nothing that the API does not say, in a form that may change. */
final class PeerRoute {

    private static final Duration BODY_WITHIN = Duration.ofSeconds(10);

    private final PeerTables tables;

    PeerRoute(PeerTables tables) {
        this.tables = tables;
    }

    Route route() {
        return Route.post(PeerClient.PATH, Set.of(), this::answer);
    }

    private void answer(Request request) {
        RowQuestion question;
        try {
            question = RowQuestion.parse(request.body(RowQuestion.MOST_BYTES, BODY_WITHIN));
        } catch (IllegalArgumentException e) {
            throw Request.bad("body", String.valueOf(e.getMessage()));
        }
        Optional<PeerTables.Answer> answer = tables.answer(question);
        if (answer.isPresent()) {
            request.stream("application/octet-stream", answer.get()::to);
        } else {
            request.fail(new Problem(503, "Not ready", "not all of this is kept here now", null));
        }
    }
}
