package org.entente.aggregate.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.entente.aggregate.view.ActorQuery;
import org.entente.aggregate.view.CoMention;
import org.entente.aggregate.view.CoMentionQuery;
import org.entente.aggregate.view.EvidenceView;
import org.entente.aggregate.view.Listing;
import org.entente.aggregate.view.ShownStance;
import org.entente.aggregate.view.Span;
import org.entente.aggregate.view.Stance;
import org.entente.aggregate.view.StanceQuery;
import org.entente.aggregate.view.TimelineQuery;
import org.entente.aggregate.view.ViewNotReadyException;
import org.entente.aggregate.view.Views;
import org.entente.http.Problem;
import org.entente.http.ProblemException;
import org.entente.http.Request;
import org.entente.http.Route;
import org.entente.schemas.json.SourceStatusJson;

/** The resources under {@code /v1}. */
final class Routes {

    private static final String TIMELINE = "/v1/co-mentions/<pair>/timeline";
    private static final String STANCE_TIMELINE = "/v1/stances/<pair>/timeline";

    /** How many changes an answer may lack, where a copy stands in for an instance that does not answer. */
    private static final String STALE = "Entente-Stale";

    private final Views views;

    Routes(Views views) {
        this.views = views;
    }

    List<Route> all() {
        EventLists events = new EventLists(views);
        return List.of(
                route(
                        "/v1/co-mentions",
                        this::coMentions,
                        "actor",
                        "with",
                        "window",
                        "as-of",
                        "stances",
                        "after",
                        "limit"),
                route(TIMELINE, "/v1/co-mentions/{a}/{b}/timeline", this::timeline, "from", "to", "step"),
                route("/v1/stances", this::stances, "holder", "target", "window", "as-of", "after", "limit"),
                route(
                        STANCE_TIMELINE,
                        "/v1/stances/{holder}/{target}/timeline",
                        this::stanceTimeline,
                        "from",
                        "to",
                        "step"),
                route(
                        "/v1/stance-changes",
                        events::stanceChanges,
                        "holder",
                        "target",
                        "from",
                        "to",
                        "min-effect",
                        "status",
                        "order",
                        "after",
                        "limit"),
                route(
                        "/v1/co-mention-surges",
                        events::surges,
                        "actor",
                        "with",
                        "from",
                        "to",
                        "min-lift",
                        "status",
                        "order",
                        "after",
                        "limit"),
                route("/v1/actors", this::actors, "q", "order", "after", "limit"),
                // Before the actor itself, whose path would take this one as an id.
                route("/v1/actors/<id>/evidence", "/v1/actors/{id}/evidence", this::evidence, "with", "limit"),
                route("/v1/actors/<id>", "/v1/actors/{id}", this::actor),
                route("/v1/articles/<id>", "/v1/articles/{id}", this::article),
                route("/v1/sources", this::sources),
                route("/v1/sources/{id}", this::source));
    }

    private Route route(String path, Route.Answer answer, String... parameters) {
        return route(path, path, answer, parameters);
    }

    private Route route(String path, String documented, Route.Answer answer, String... parameters) {
        return Route.get(path, documented, Set.of(parameters), request -> whenReady(request, answer));
    }

    private void whenReady(Request request, Route.Answer answer) {
        views.staleness().taken();
        try {
            answer.to(request);
            long behind = views.staleness().taken();
            if (behind >= 0) {
                request.say(STALE, Long.toString(behind));
            }
        } catch (ViewNotReadyException e) {
            request.retryAfter(1);
            request.fail(new Problem(503, "Not ready", String.valueOf(e.getMessage()), null));
        }
    }

    private static ProblemException unknown(String what, String id) {
        return new ProblemException(
                new Problem(404, "Not found", "no article counted so far knows the " + what + " " + id, "id"));
    }

    private void coMentions(Request request) {
        Parameters parameters = new Parameters(request);
        String actor = parameters.actor("actor");
        String with = parameters.actor("with");
        if (with != null && actor == null) {
            throw Request.bad("with", "with names the other side of actor: give actor too");
        }
        if (with != null && with.equals(actor)) {
            throw Request.bad("with", "with and actor are both " + with);
        }
        CoMentionQuery query =
                new CoMentionQuery(actor, with, parameters.span(), parameters.after(), parameters.limit());
        Listing<CoMention> found = views.coMentions().find(query);
        request.answer(
                parameters.isFirst("stances", "false", "true")
                        ? Json.listing(found, Json::coMention)
                        : Json.listing(found, bothWays(found)));
    }

    /** Each pair with how the two stood to each other in the same span. */
    private Function<CoMention, JsonNode> bothWays(Listing<CoMention> found) {
        Set<String> pairs = new HashSet<>();
        found.items().forEach(pair -> {
            pairs.add(pair.a().id() + '|' + pair.b().id());
            pairs.add(pair.b().id() + '|' + pair.a().id());
        });
        Map<String, Stance> stances = views.stances().of(pairs, new Span(found.window(), found.asOf()));
        return pair -> Json.coMention(pair, stances);
    }

    private void timeline(Request request) {
        Parameters parameters = new Parameters(request);
        ActorIds.Two pair = ActorIds.two(request.path("pair"))
                .orElseThrow(() -> Request.bad(
                        "pair",
                        request.path("pair") + " is no pair of actor ids: it looks like country/PRK/country/RUS"));
        steps(pair, parameters, query -> Json.timeline(query, views.coMentions().timeline(query)));
    }

    private void stanceTimeline(Request request) {
        ActorIds.Two pair = ActorIds.holderAndTarget(request.path("pair"))
                .orElseThrow(
                        () -> Request.bad(
                                "pair",
                                request.path("pair")
                                        + " is no holder and target: it looks like country/PRK/country/RUS or author/country/RUS"));
        steps(
                pair,
                new Parameters(request),
                query -> Json.stanceTimeline(query, views.stances().history(query)));
    }

    private static void steps(ActorIds.Two pair, Parameters parameters, Function<TimelineQuery, JsonNode> answer) {
        Instant from = parameters.instant("from");
        Instant to = parameters.instant("to");
        Duration step = parameters.hours("step", "P1D");
        boolean isBackwards = from != null && to != null && !to.isAfter(from);
        try {
            parameters.request().answer(answer.apply(new TimelineQuery(pair.a(), pair.b(), from, to, step)));
        } catch (IllegalArgumentException e) {
            throw Request.bad(isBackwards ? "to" : "step", String.valueOf(e.getMessage()));
        }
    }

    private void stances(Request request) {
        Parameters parameters = new Parameters(request);
        StanceQuery query = new StanceQuery(
                parameters.holder("holder"),
                parameters.actor("target"),
                parameters.span(),
                parameters.after(),
                parameters.limit());
        Listing<Stance> found = views.stances().find(query);
        NamedJson named = NamedJson.of(views.actors(), found.items(), Stance::holder, Stance::target);
        request.answer(Json.listing(found, stance -> named.holderAndTarget(Json.stance(stance))));
    }

    private void actors(Request request) {
        Parameters parameters = new Parameters(request);
        String text = request.text("q");
        ActorQuery query = new ActorQuery(
                text == null ? "" : text,
                !parameters.isFirst("order", "articles", "id"),
                parameters.after(),
                parameters.limit());
        request.answer(Json.slice(views.actors().search(query), Json::actor));
    }

    private void actor(Request request) {
        String id = request.path("id");
        request.answer(views.actors().find(id).map(Json::actor).orElseThrow(() -> unknown("actor", id)));
    }

    private void evidence(Request request) {
        String id = request.path("id");
        if (!ActorIds.isActor(id)) {
            throw unknown("actor", id);
        }
        Parameters parameters = new Parameters(request);
        List<ShownStance> shown =
                views.evidence().latest(id, parameters.holder("with"), parameters.limit(EvidenceView.MOST));
        request.answer(Json.items(shown, Json::shown));
    }

    private void article(Request request) {
        String id = request.path("id");
        request.answer(views.articles().find(id).map(Json::article).orElseThrow(() -> unknown("article", id)));
    }

    private void sources(Request request) {
        request.answer(Json.items(views.sources().all(), SourceStatusJson::of));
    }

    private void source(Request request) {
        String id = request.path("id");
        request.answer(views.sources().find(id).map(SourceStatusJson::of).orElseThrow(() -> unknown("source", id)));
    }
}
