package org.entente.aggregate.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.aggregate.AggregateSettings;
import org.entente.aggregate.feed.Feed;
import org.entente.aggregate.feed.FeedCursor;
import org.entente.aggregate.feed.FeedItem;
import org.entente.aggregate.feed.Feeds;
import org.entente.aggregate.feed.RollingCount;
import org.entente.aggregate.view.ActorView;
import org.entente.aggregate.view.ViewNotReadyException;
import org.entente.http.EventStream;
import org.entente.http.Problem;
import org.entente.http.Request;
import org.entente.http.Route;
import org.entente.news.CoMentionSurge;
import org.entente.news.StanceChange;
import org.entente.schemas.json.RecordJson;
import org.jspecify.annotations.Nullable;

/** The streams under {@code /v1/stream}: server-sent events that go on after {@code Last-Event-ID}. */
final class EventRoutes {

    /** Events that wait for one client; it is dropped when there are more. */
    static final int MOST_WAITING = 1_000;

    private final Feeds feeds;
    private final ActorView actors;
    private final StreamClients clients;

    EventRoutes(Feeds feeds, ActorView actors, MeterRegistry meters) {
        this.feeds = feeds;
        this.actors = actors;
        this.clients = new StreamClients(StreamClients.MOST, meters);
    }

    List<Route> all() {
        return List.of(
                Route.get("/v1/stream/stance-changes", Set.of("actor", "holder", "target"), this::stanceChanges),
                Route.get("/v1/stream/co-mention-surges", Set.of("actor", "with"), this::surges),
                Route.get("/v1/stream/co-mentions", Set.of("actor", "with", "window"), this::coMentions));
    }

    private void stanceChanges(Request request) {
        Parameters parameters = new Parameters(request);
        String actor = parameters.actor("actor");
        String holder = parameters.holder("holder");
        String target = parameters.actor("target");
        follow(
                request,
                "stance-changes",
                feeds.stanceChanges(),
                change -> isAny(actor, change.getHolder(), change.getTarget())
                        && isAny(holder, change.getHolder())
                        && isAny(target, change.getTarget()),
                new StreamClient.Form<>("stance-change", FeedItem::name, this::json));
    }

    private void surges(Request request) {
        Parameters parameters = new Parameters(request);
        String actor = parameters.actor("actor");
        String with = parameters.actor("with");
        follow(
                request,
                "co-mention-surges",
                feeds.surges(),
                surge -> isAny(actor, surge.getA(), surge.getB()) && isAny(with, surge.getA(), surge.getB()),
                new StreamClient.Form<>("co-mention-surge", FeedItem::name, this::json));
    }

    private void coMentions(Request request) {
        Parameters parameters = new Parameters(request);
        String actor = parameters.actor("actor");
        String with = parameters.actor("with");
        String window = window(parameters);
        follow(
                request,
                "co-mentions",
                feeds.coMentions(),
                pair -> isAny(actor, pair.a(), pair.b())
                        && isAny(with, pair.a(), pair.b())
                        && isAny(window, pair.window()),
                new StreamClient.Form<>("co-mention", FeedItem::key, EventRoutes::json));
    }

    private @Nullable String window(Parameters parameters) {
        if (parameters.request().text("window") == null) {
            return null;
        }
        String window = AggregateSettings.name(parameters.hours("window", "P1D"));
        if (!feeds.windows().contains(window)) {
            throw Request.bad(
                    "window",
                    "window " + window + " is not counted in here: take one of " + String.join(", ", feeds.windows()));
        }
        return window;
    }

    private <T> void follow(
            Request request, String name, Feed<T> feed, Predicate<T> wanted, StreamClient.Form<T> form) {
        String last = request.header("Last-Event-ID");
        FeedCursor after = last == null || last.isEmpty()
                ? null
                : FeedCursor.parse(last)
                        .orElseThrow(() -> Request.bad(
                                "Last-Event-ID",
                                "Last-Event-ID " + last + " is neither the id of an event nor an instant such as "
                                        + "2026-06-09T12:00:00Z"));
        if (request.isHead()) {
            request.answer(EventStream.CONTENT_TYPE, "");
        } else if (clients.enter(name)) {
            EventStream stream = request.events(MOST_WAITING, () -> clients.leave(name));
            feed.follow(new StreamClient<>(stream, wanted, form, last, clients.dropped(name)), after);
        } else {
            request.retryAfter(StreamClients.RETRY_SECONDS);
            request.fail(new Problem(
                    503,
                    "Too many clients",
                    "this instance streams to " + StreamClients.MOST
                            + " clients already: come again, or ask another instance",
                    null));
        }
    }

    private static boolean isAny(@Nullable String wanted, String... of) {
        return wanted == null || List.of(of).contains(wanted);
    }

    /** With names where they can be looked up now. */
    private String json(StanceChange change) {
        ObjectNode node = (ObjectNode) RecordJson.of(change);
        try {
            return NamedJson.of(actors, List.of(change), StanceChange::getHolder, StanceChange::getTarget)
                    .holderAndTarget(node)
                    .toString();
        } catch (ViewNotReadyException e) {
            node.put("holderName", change.getHolder());
            return node.put("targetName", change.getTarget()).toString();
        }
    }

    private String json(CoMentionSurge surge) {
        ObjectNode node = (ObjectNode) RecordJson.of(surge);
        try {
            return NamedJson.of(actors, List.of(surge), CoMentionSurge::getA, CoMentionSurge::getB)
                    .both(node)
                    .toString();
        } catch (ViewNotReadyException e) {
            node.put("aName", surge.getA());
            return node.put("bName", surge.getB()).toString();
        }
    }

    private static String json(RollingCount count) {
        return Json.rolling(count).toString();
    }
}
