package org.entente.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.entente.local.table.TextTable;

/** The API's answers as tables. */
public enum Tables {
    CO_MENTIONS(TextTable.of(JsonNode.class)
            .text("A", row -> actor(row.path("a")))
            .text("B", row -> actor(row.path("b")))
            .number("ARTICLES", row -> row.path("articles").asText())
            .number("STORIES", row -> row.path("stories").asText())
            .number("SOURCES", row -> row.path("sources").asText())
            .number("MENTIONS", row -> row.path("mentions").asText())),
    STANCES(TextTable.of(JsonNode.class)
            .text("HOLDER", row -> row.path("holder").asText())
            .text("TARGET", row -> row.path("target").asText())
            .number("ARTICLES", row -> row.path("count").asText())
            .number("MEAN", row -> signed(row.path("mean")))
            .number("VARIANCE", row -> decimal(row.path("variance")))),
    STANCE_CHANGES(TextTable.of(JsonNode.class)
            .text("BEGAN", row -> time(row.path("began")))
            .text("FOUND", row -> time(row.path("detectedAt")))
            .text("HOLDER", row -> row.path("holder").asText())
            .text("TARGET", row -> row.path("target").asText())
            .number("BEFORE", row -> signed(row.path("before").path("mean")))
            .number("AFTER", row -> signed(row.path("after").path("mean")))
            .number("EFFECT", row -> signed(row.path("effectSize")))
            .number("SCORE", row -> signed(row.path("score")))
            .text("EVIDENCE", row -> line(row.path("evidence").path(0).path("text")))),
    CO_MENTION_SURGES(TextTable.of(JsonNode.class)
            .text("BEGAN", row -> row.path("began").asText())
            .text("FOUND", row -> row.path("detectedAt").asText())
            .text("A", row -> row.path("a").asText())
            .text("B", row -> row.path("b").asText())
            .number("ARTICLES", row -> row.path("articles").asText())
            .number("EXPECTED", row -> decimal(row.path("expected")))
            .number("LIFT", row -> decimal(row.path("lift")))
            .number("SCORE", row -> signed(row.path("score")))
            .text("EVIDENCE", row -> line(row.path("evidence").path(0).path("title")))),
    ACTORS(TextTable.of(JsonNode.class)
            .text("ACTOR", row -> row.path("id").asText())
            .text("NAME", row -> row.path("name").asText())
            .text("KIND", row -> row.path("kind").asText())
            .text("COUNTRY", row -> row.path("country").asText("").replace("null", ""))
            .number("ARTICLES", row -> row.path("articles").asText())),
    SOURCES(TextTable.of(JsonNode.class)
            .text("SOURCE", row -> row.path("id").asText())
            .text("KIND", row -> row.path("kind").asText())
            .text("STATE", row -> row.path("state").asText())
            .text("LAST POLL", row -> time(row.path("lastPollAt")))
            .text("LAST NEW ITEM", row -> time(row.path("lastNewItemAt")))
            .number("ITEMS", row -> row.path("itemsSeen").asText())
            .number("SEEN BEFORE", row -> share(row.path("alreadySeenShare")))
            .number("FAILURES", row -> row.path("consecutiveFailures").asText())
            .number("GAPS", row -> row.path("gaps").asText())
            .text("NEXT POLL", row -> time(row.path("nextPollAt")))
            .text(
                    "LAST ERROR",
                    row -> row.path("consecutiveFailures").asInt() == 0 ? "" : line(row.path("lastError"))));

    @SuppressWarnings("ImmutableEnumChecker") // it is, but holds functions, of which the checker cannot know
    private final TextTable<JsonNode> table;

    Tables(TextTable<JsonNode> table) {
        this.table = table;
    }

    /** A line for each of the answer's items, or one for the answer itself where it is a single item. */
    public String render(JsonNode answer) {
        List<JsonNode> rows = answer.has("items")
                ? StreamSupport.stream(answer.path("items").spliterator(), false)
                        .toList()
                : List.of(answer);
        return rows.isEmpty() ? "nothing found" : table.render(rows);
    }

    private static String actor(JsonNode actor) {
        return actor.path("name").asText() + " (" + actor.path("id").asText() + ')';
    }

    private static String signed(JsonNode number) {
        return String.format(Locale.ROOT, "%+.2f", number.asDouble());
    }

    private static String decimal(JsonNode number) {
        return String.format(Locale.ROOT, "%.3f", number.asDouble());
    }

    private static String time(JsonNode instant) {
        return instant.isNull() ? "never" : instant.asText();
    }

    private static String share(JsonNode share) {
        return share.isNull() ? "" : Math.round(share.asDouble() * 100) + "%";
    }

    private static String line(JsonNode text) {
        return text.asText().replaceAll("\\s+", " ");
    }
}
