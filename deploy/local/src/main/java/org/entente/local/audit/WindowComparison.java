package org.entente.local.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.entente.aggregate.AggregateSettings;
import org.entente.aggregate.article.ArticleFacts;
import org.entente.aggregate.recount.Recount;
import org.entente.local.api.ApiClient;
import org.entente.local.archive.Published;
import org.entente.local.config.Settings;
import org.entente.news.CoMentionRolling;
import org.entente.schemas.topic.Topics;

/** The rolling topic and the API's answers against the recount, window by window. */
final class WindowComparison {

    /** Rows that are asked for at once. */
    private static final int PAGE = 50_000;

    private final Settings settings;
    private final Path directory;
    private final ApiClient api;
    private final Differences differences;

    WindowComparison(Settings settings, Path directory, ApiClient api, Differences differences) {
        this.settings = settings;
        this.directory = directory;
        this.api = api;
        this.differences = differences;
    }

    void run(Collection<ArticleFacts> facts) {
        // The clock is the latest hour ever seen, also of what was taken out since: only the stage knows it.
        Instant asOf = Instant.parse(
                api.get("/v1/co-mentions", Map.of("limit", "1")).path("asOf").asText());
        compareApi("ALL", Recount.coMentions(facts, null, asOf), Recount.stances(facts, null, asOf));
        try (Published<CoMentionRolling> published =
                Published.read(settings.kafka(), Topics.CO_MENTION_ROLLING, CoMentionRolling.class, directory)) {
            TopicComparison<CoMentionRolling> topic =
                    new TopicComparison<>(Topics.CO_MENTION_ROLLING.name(), published, Shown::of, differences);
            for (Duration window : settings.aggregate().windows()) {
                String name = AggregateSettings.name(window);
                Map<String, Recount.Counts> coMentions = Recount.coMentions(facts, window, asOf);
                coMentions.forEach((pair, counts) -> topic.row(pair + '|' + name, Shown.of(counts)));
                compareApi(name, coMentions, Recount.stances(facts, window, asOf));
            }
            topic.rest();
        }
    }

    private void compareApi(
            String window, Map<String, Recount.Counts> coMentions, Map<String, Recount.Scores> stances) {
        compareListing(
                "/v1/co-mentions",
                window,
                coMentions,
                Shown::of,
                item -> item.path("a").path("id").asText()
                        + '|'
                        + item.path("b").path("id").asText(),
                Shown::coMention);
        compareListing(
                "/v1/stances",
                window,
                stances,
                Shown::of,
                item -> item.path("holder").asText() + '|' + item.path("target").asText(),
                Shown::stance);
    }

    private <T> void compareListing(
            String path,
            String window,
            Map<String, T> recounted,
            Function<T, String> shown,
            Function<JsonNode, String> key,
            Function<JsonNode, String> shownItem) {
        String where = "GET " + path + "?window=" + window;
        differences.look(where);
        Map<String, String> served = new HashMap<>();
        Map<String, String> asked = new HashMap<>(Map.of("window", window, "limit", Integer.toString(PAGE)));
        JsonNode next;
        do {
            JsonNode page = api.get(path, asked);
            page.path("items").forEach(item -> served.put(key.apply(item), shownItem.apply(item)));
            next = page.path("nextCursor");
            asked.put("after", next.asText());
        } while (next.isTextual());
        recounted.forEach((pair, row) -> {
            String answer = served.remove(pair);
            differences.compare(where, pair, shown.apply(row), answer == null ? Differences.NOTHING : answer);
        });
        served.forEach((pair, answer) -> differences.compare(where, pair, Differences.NOTHING, answer));
    }
}
