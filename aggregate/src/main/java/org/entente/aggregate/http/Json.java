package org.entente.aggregate.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entente.aggregate.AggregateSettings;
import org.entente.aggregate.feed.RollingCount;
import org.entente.aggregate.view.ActorEntry;
import org.entente.aggregate.view.ActorName;
import org.entente.aggregate.view.CoMention;
import org.entente.aggregate.view.CountedArticle;
import org.entente.aggregate.view.Counts;
import org.entente.aggregate.view.Cursor;
import org.entente.aggregate.view.Listing;
import org.entente.aggregate.view.ShownStance;
import org.entente.aggregate.view.Slice;
import org.entente.aggregate.view.Stance;
import org.entente.aggregate.view.StanceStep;
import org.entente.aggregate.view.TimelineItem;
import org.entente.aggregate.view.TimelineQuery;
import org.entente.schemas.json.RecordJson;

/** The views' answers as the API's JSON. */
final class Json {

    private Json() {}

    /** Written item by item, as a page may hold very many. */
    static <T> String listing(Listing<T> listing, Function<T, JsonNode> item) {
        Duration window = listing.window();
        StringBuilder json = new StringBuilder("{\"asOf\":\"")
                .append(listing.asOf())
                .append("\",\"window\":\"")
                .append(window == null ? "ALL" : AggregateSettings.name(window))
                .append("\",\"items\":[");
        String comma = "";
        for (T each : listing.items()) {
            json.append(comma).append(item.apply(each));
            comma = ",";
        }
        Cursor next = listing.next();
        return json.append("],\"nextCursor\":")
                .append(next == null ? "null" : '"' + next.text() + '"')
                .append('}')
                .toString();
    }

    static <T> ObjectNode slice(Slice<T> slice, Function<T, JsonNode> item) {
        Cursor next = slice.next();
        return items(slice.items(), item).put("nextCursor", next == null ? null : next.text());
    }

    static <T> ObjectNode items(List<T> items, Function<T, JsonNode> item) {
        ObjectNode node = object();
        node.set("items", array(items, item));
        return node;
    }

    /** With the stances of the two on each other that there are, each {@code holder|target}. */
    static JsonNode coMention(CoMention pair, Map<String, Stance> stances) {
        ObjectNode node = coMention(pair);
        ArrayNode both = node.putArray("stances");
        one(both, stances, pair.a(), pair.b());
        one(both, stances, pair.b(), pair.a());
        return node;
    }

    private static void one(ArrayNode both, Map<String, Stance> stances, ActorName holder, ActorName target) {
        Stance stance = stances.get(holder.id() + '|' + target.id());
        if (stance != null) {
            both.add(stance(stance).put("holderName", holder.name()).put("targetName", target.name()));
        }
    }

    static ObjectNode coMention(CoMention pair) {
        ObjectNode node = object();
        node.set("a", name(pair.a()));
        node.set("b", name(pair.b()));
        return put(node, pair.counts());
    }

    static JsonNode timeline(TimelineQuery query, List<TimelineItem> items) {
        ObjectNode node = object();
        node.put("a", query.a());
        node.put("b", query.b());
        node.put("step", AggregateSettings.name(query.step()));
        node.set("items", array(items, Json::step));
        return node;
    }

    static JsonNode stanceTimeline(TimelineQuery query, List<StanceStep> items) {
        ObjectNode node = object();
        node.put("holder", query.a());
        node.put("target", query.b());
        node.put("step", AggregateSettings.name(query.step()));
        node.set("items", array(items, Json::stanceStep));
        return node;
    }

    static JsonNode rolling(RollingCount count) {
        ObjectNode node = object();
        node.put("a", count.a());
        node.put("b", count.b());
        node.put("window", count.window());
        node.put("asOf", count.asOf() == null ? null : count.asOf().toString());
        return put(node, count.counts());
    }

    static JsonNode shown(ShownStance stance) {
        ObjectNode node = object();
        node.put("holder", stance.holder().id());
        node.put("target", stance.target().id());
        node.put("holderName", stance.holder().name());
        node.put("targetName", stance.target().name());
        node.put("score", stance.score());
        node.put("quoted", stance.isQuoted());
        node.put("hour", stance.hour().toString());
        node.put("text", stance.text());
        node.put("article", stance.article());
        node.put("title", stance.title());
        node.put("url", stance.url());
        return node.put("source", stance.source());
    }

    static ObjectNode stance(Stance stance) {
        ObjectNode node = object();
        node.put("holder", stance.holder());
        node.put("target", stance.target());
        node.put("count", stance.count());
        node.put("mean", stance.mean());
        return node.put("variance", stance.variance());
    }

    static JsonNode article(CountedArticle counted) {
        return ((ObjectNode) RecordJson.of(counted.article())).put("story", counted.story());
    }

    static JsonNode actor(ActorEntry actor) {
        ObjectNode node = object();
        node.put("id", actor.id());
        node.put("name", actor.name());
        node.put("kind", actor.kind());
        node.put("country", actor.country());
        node.put("linked", actor.linked());
        return node.put("articles", actor.articles());
    }

    private static JsonNode step(TimelineItem item) {
        ObjectNode node = object();
        node.put("from", item.from().toString());
        return put(node, item.counts());
    }

    private static JsonNode stanceStep(StanceStep step) {
        ObjectNode node = object();
        node.put("from", step.from().toString());
        node.put("count", step.count());
        node.put("mean", step.mean());
        return node.put("variance", step.variance());
    }

    private static JsonNode name(ActorName actor) {
        ObjectNode node = object();
        node.put("id", actor.id());
        node.put("name", actor.name());
        return node.put("kind", actor.kind());
    }

    private static ObjectNode put(ObjectNode node, Counts counts) {
        node.put("mentions", counts.mentions());
        node.put("articles", counts.articles());
        node.put("stories", counts.stories());
        return node.put("sources", counts.sources());
    }

    private static <T> ArrayNode array(List<T> items, Function<T, JsonNode> item) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(items.size());
        items.forEach(each -> array.add(item.apply(each)));
        return array;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
