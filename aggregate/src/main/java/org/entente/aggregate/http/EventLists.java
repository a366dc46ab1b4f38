package org.entente.aggregate.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.entente.aggregate.view.EventQuery;
import org.entente.aggregate.view.Views;
import org.entente.http.Request;
import org.entente.news.CoMentionSurge;
import org.entente.news.StanceChange;
import org.entente.schemas.json.RecordJson;
import org.jspecify.annotations.Nullable;

/** The lists of what was found: changes of stance, and surges of co-mentions. */
record EventLists(Views views) {

    void stanceChanges(Request request) {
        Parameters parameters = new Parameters(request);
        List<StanceChange> changes = views.stances()
                .changes(query(parameters, parameters.holder("holder"), parameters.actor("target"), "min-effect"));
        NamedJson named = NamedJson.of(views.actors(), changes, StanceChange::getHolder, StanceChange::getTarget);
        request.answer(Json.items(changes, change -> named.holderAndTarget((ObjectNode) RecordJson.of(change))));
    }

    void surges(Request request) {
        Parameters parameters = new Parameters(request);
        List<CoMentionSurge> surges =
                views.surges().find(query(parameters, parameters.actor("actor"), parameters.actor("with"), "min-lift"));
        NamedJson named = NamedJson.of(views.actors(), surges, CoMentionSurge::getA, CoMentionSurge::getB);
        request.answer(Json.items(surges, surge -> named.both(titled((ObjectNode) RecordJson.of(surge)))));
    }

    private static EventQuery query(
            Parameters parameters, @Nullable String first, @Nullable String second, String least) {
        return new EventQuery(
                first,
                second,
                parameters.instant("from"),
                parameters.instant("to"),
                parameters.decimal(least),
                parameters.isFirst("status", "active", "withdrawn"),
                !parameters.isFirst("order", "latest", "surest"),
                parameters.limit());
    }

    /** With the titles of the articles that show it. */
    private ObjectNode titled(ObjectNode surge) {
        for (JsonNode each : surge.path("evidence")) {
            views.articles().find(each.path("article").asText()).ifPresent(article -> ((ObjectNode) each)
                    .put("title", article.getTitle()));
        }
        return surge;
    }
}
