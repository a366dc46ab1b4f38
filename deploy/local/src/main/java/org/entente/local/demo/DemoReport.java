package org.entente.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.entente.local.api.ApiClient;
import org.entente.local.api.Tables;

/** What the demo shows: the tables as the API serves them. */
public final class DemoReport {

    private static final Duration LOOKED_FOR = Duration.ofSeconds(15);
    private static final Duration ASK_EVERY = Duration.ofMillis(200);
    private static final String WINDOW = "P30D";
    private static final String AUTHOR = "author";
    private static final int ROWS = 15;

    private final ApiClient api;
    private final PrintWriter out;

    public DemoReport(ApiClient api, PrintWriter out) {
        this.api = api;
        this.out = out;
    }

    /** Prints who appears with whom, who stands how to whom, and what changed. */
    public void print() {
        JsonNode pairs = api.get("/v1/co-mentions", Map.of("window", WINDOW, "limit", Integer.toString(ROWS)));
        out.println();
        out.println("Who appears with whom, " + window(pairs) + ":");
        out.println(Tables.CO_MENTIONS.render(pairs));
        out.println();
        out.println(together());
        JsonNode stances = ofActors(api.get("/v1/stances", Map.of("window", WINDOW, "limit", "1000")));
        out.println();
        out.println("Who stands how to whom, -1 against to +1 in favour, " + window(stances) + ":");
        out.println(Tables.STANCES.render(stances));
        out.println();
        out.println("Which stances changed:");
        out.println(Tables.STANCE_CHANGES.render(changes()));
        out.println();
        out.flush();
    }

    /** What the bundled wire surely holds: it is looked for once a second, and so may come a little after the counts. */
    private JsonNode changes() {
        long end = System.nanoTime() + LOOKED_FOR.toNanos();
        JsonNode changes = api.get("/v1/stance-changes", Map.of("limit", "10"));
        while (changes.path("items").isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(ASK_EVERY.toNanos());
            changes = api.get("/v1/stance-changes", Map.of("limit", "10"));
        }
        return changes;
    }

    /** Without the articles' own voice, which speaks of everybody and would fill the table. */
    private static ObjectNode ofActors(JsonNode stances) {
        ObjectNode kept = stances.deepCopy();
        ArrayNode items = kept.putArray("items");
        for (JsonNode item : stances.path("items")) {
            if (!item.path("holder").asText().equals(AUTHOR) && items.size() < ROWS) {
                items.add(item);
            }
        }
        return kept;
    }

    private String together() {
        JsonNode pair = api.get(
                        "/v1/co-mentions", Map.of("actor", "country/RUS", "with", "country/PRK", "window", WINDOW))
                .path("items")
                .path(0);
        return "Russia and the DPRK appear together in " + pair.path("articles").asLong() + " articles, "
                + pair.path("stories").asLong() + " different stories of "
                + pair.path("sources").asLong() + " sources.";
    }

    private static String window(JsonNode answer) {
        return "30 days to " + answer.path("asOf").asText();
    }
}
