package org.entente.aggregate.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.aggregate.view.EventQuery;
import org.entente.aggregate.view.Slice;
import org.entente.aggregate.view.Views;
import org.entente.http.Request;
import org.entente.news.CoMentionSurge;
import org.entente.news.StanceChange;
import org.entente.news.SurgeEvidence;
import org.entente.schemas.json.RecordJson;
import org.jspecify.annotations.Nullable;

/** The lists of what was found: changes of stance, and surges of co-mentions. */
record EventLists(Views views) {

    void stanceChanges(Request request) {
        Parameters parameters = new Parameters(request);
        Slice<StanceChange> changes = views.stances()
                .changes(query(parameters, parameters.holder("holder"), parameters.actor("target"), "min-effect"));
        NamedJson named =
                NamedJson.of(views.actors(), changes.items(), StanceChange::getHolder, StanceChange::getTarget);
        request.answer(Json.slice(changes, change -> named.holderAndTarget((ObjectNode) RecordJson.of(change))));
    }

    void surges(Request request) {
        Parameters parameters = new Parameters(request);
        Slice<CoMentionSurge> surges =
                views.surges().find(query(parameters, parameters.actor("actor"), parameters.actor("with"), "min-lift"));
        NamedJson named = NamedJson.of(views.actors(), surges.items(), CoMentionSurge::getA, CoMentionSurge::getB);
        Map<String, String> titles = views.articles()
                .titles(surges.items().stream()
                        .flatMap(surge -> surge.getEvidence().stream().map(SurgeEvidence::getArticle))
                        .collect(Collectors.toSet()));
        request.answer(Json.slice(surges, surge -> named.both(titled((ObjectNode) RecordJson.of(surge), titles))));
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
                parameters.after(),
                parameters.limit());
    }

    /** With the titles of the articles that show it. */
    private static ObjectNode titled(ObjectNode surge, Map<String, String> titles) {
        for (JsonNode each : surge.path("evidence")) {
            ((ObjectNode) each).put("title", titles.get(each.path("article").asText()));
        }
        return surge;
    }
}
