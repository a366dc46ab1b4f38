package org.entente.aggregate.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.entente.news.CoMentionSurge;
import org.entente.news.StanceChange;
import org.entente.schemas.json.RecordJson;

/**
 * One revision of a change or a surge, to be told.
 *
 * @param id the event's id and its revision, in characters that a header may hold
 * @param first the holder, or the lesser of a pair
 * @param second the target, or the greater of a pair
 * @param strength the effect in standard deviations without its sign, or the lift
 * @param body the message, JSON
 */
public record Alert(AlertKind kind, String id, String first, String second, double strength, String body) {

    public static Alert of(StanceChange change) {
        return new Alert(
                AlertKind.STANCE_CHANGE,
                id(change.getId(), change.getRevision()),
                change.getHolder(),
                change.getTarget(),
                Math.abs(change.getEffectSize()),
                body(AlertKind.STANCE_CHANGE, change.getDetectedAt(), RecordJson.of(change)));
    }

    public static Alert of(CoMentionSurge surge) {
        return new Alert(
                AlertKind.CO_MENTION_SURGE,
                id(surge.getId(), surge.getRevision()),
                surge.getA(),
                surge.getB(),
                surge.getLift(),
                body(AlertKind.CO_MENTION_SURGE, surge.getDetectedAt(), RecordJson.of(surge)));
    }

    /** A full stop parts the id from the rest of what is signed. */
    private static String id(String event, int revision) {
        return URLEncoder.encode(event, StandardCharsets.UTF_8).replace(".", "%2E") + "-r" + revision;
    }

    private static String body(AlertKind kind, Instant at, JsonNode data) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("type", kind.label());
        message.put("timestamp", at.toString());
        message.set("data", data);
        return message.toString();
    }
}
