package org.entente.aggregate.http;

import java.util.List;
import java.util.Set;
import org.entente.aggregate.view.CoMentionQuery;
import org.entente.aggregate.view.Listing;
import org.entente.aggregate.view.Stance;
import org.entente.aggregate.view.StanceQuery;
import org.entente.aggregate.view.TimelineQuery;
import org.entente.aggregate.view.Views;
import org.entente.schemas.json.RecordJson;

/** The resources under {@code /v1}. */
final class Routes {

    private static final String TIMELINE = "/v1/co-mentions/<pair>/timeline";

    private final Views views;

    Routes(Views views) {
        this.views = views;
    }

    List<Route> all() {
        return List.of(
                Route.of(
                        "/v1/co-mentions",
                        Set.of("actor", "with", "window", "as-of", "after", "limit"),
                        this::coMentions),
                new Route(TIMELINE, "/v1/co-mentions/{a}/{b}/timeline", Set.of("from", "to", "step"), this::timeline),
                Route.of("/v1/stances", Set.of("holder", "target", "window", "as-of", "after", "limit"), this::stances),
                Route.of("/v1/stance-changes", Set.of("holder", "target", "limit"), this::stanceChanges),
                Route.of("/v1/actors", Set.of("q", "limit"), this::actors),
                new Route("/v1/actors/<id>", "/v1/actors/{id}", Set.of(), this::actor),
                new Route("/v1/articles/<id>", "/v1/articles/{id}", Set.of(), this::article));
    }

    private void coMentions(Request request) {
        String actor = request.actor("actor");
        String with = request.actor("with");
        if (with != null && actor == null) {
            throw new ProblemException(
                    Problem.badParameter("with", "with names the other side of actor: give actor too"));
        }
        if (with != null && with.equals(actor)) {
            throw new ProblemException(Problem.badParameter("with", "with and actor are both " + with));
        }
        CoMentionQuery query = new CoMentionQuery(actor, with, request.span(), request.after(), request.limit());
        request.answer(Json.listing(views.coMentions().find(query), Json::coMention));
    }

    private void timeline(Request request) {
        ActorIds.Two pair = ActorIds.two(request.path("pair"))
                .orElseThrow(() -> new ProblemException(Problem.badParameter(
                        "pair",
                        request.path("pair") + " is no pair of actor ids: it looks like country/PRK/country/RUS")));
        try {
            TimelineQuery query = new TimelineQuery(
                    pair.a(), pair.b(), request.instant("from"), request.instant("to"), request.hours("step", "P1D"));
            request.answer(Json.timeline(query, views.coMentions().timeline(query)));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.badParameter("step", String.valueOf(e.getMessage())));
        }
    }

    private void stances(Request request) {
        StanceQuery query = new StanceQuery(
                request.holder("holder"), request.actor("target"), request.span(), request.after(), request.limit());
        Listing<Stance> found = views.stances().find(query);
        request.answer(Json.listing(found, Json::stance));
    }

    private void stanceChanges(Request request) {
        request.answer(Json.items(
                views.stances().changes(request.holder("holder"), request.actor("target"), request.limit()),
                RecordJson::of));
    }

    private void actors(Request request) {
        String text = request.text("q");
        request.answer(Json.items(views.actors().search(text == null ? "" : text, request.limit()), Json::actor));
    }

    private void actor(Request request) {
        String id = request.path("id");
        request.answer(views.actors()
                .find(id)
                .map(Json::actor)
                .orElseThrow(() -> new ProblemException(Problem.unknown("actor", id))));
    }

    private void article(Request request) {
        String id = request.path("id");
        request.answer(views.articles()
                .find(id)
                .map(RecordJson::of)
                .orElseThrow(() -> new ProblemException(Problem.unknown("article", id))));
    }
}
