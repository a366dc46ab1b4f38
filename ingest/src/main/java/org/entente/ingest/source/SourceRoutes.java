package org.entente.ingest.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.entente.http.Problem;
import org.entente.http.ProblemException;
import org.entente.http.Request;
import org.entente.http.Route;
import org.entente.schemas.json.SourceStatusJson;

/** {@code /v1/sources} and {@code /v1/sources/{id}}: how each source is doing. Nothing is said of all of them together. */
public final class SourceRoutes {

    private final SourceStatusView view;

    public SourceRoutes(SourceStatusView view) {
        this.view = view;
    }

    /** Both. */
    public List<Route> all() {
        return List.of(
                Route.get("/v1/sources", Set.of(), this::list), Route.get("/v1/sources/{id}", Set.of(), this::one));
    }

    private void list(Request request) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode sources = answer.putArray("items");
        view.all().forEach(status -> sources.add(SourceStatusJson.of(status)));
        request.answer(answer);
    }

    private void one(Request request) {
        String id = request.path("id");
        request.answer(view.of(id)
                .map(SourceStatusJson::of)
                .orElseThrow(() -> new ProblemException(
                        new Problem(404, "Not found", "there is no source " + id + ": see /v1/sources", "id"))));
    }
}
