package org.entente.local.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
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

    /** As many as the API answers at once: the most frequent ones, in an order that is the same on both sides. */
    private static final int LISTED = 10_000;

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
                first(coMentions, Recount.Counts::articles),
                Shown::of,
                item -> item.path("a").path("id").asText()
                        + '|'
                        + item.path("b").path("id").asText(),
                Shown::coMention);
        compareListing(
                "/v1/stances",
                window,
                first(stances, Recount.Scores::count),
                Shown::of,
                item -> item.path("holder").asText() + '|' + item.path("target").asText(),
                Shown::stance);
    }

    private <T> void compareListing(
            String path,
            String window,
            List<Map.Entry<String, T>> recounted,
            Function<T, String> shown,
            Function<JsonNode, String> key,
            Function<JsonNode, String> shownItem) {
        String where = "GET " + path + "?window=" + window;
        differences.look(where);
        Map<String, String> served = new HashMap<>();
        api.get(path, Map.of("window", window, "limit", Integer.toString(LISTED)))
                .path("items")
                .forEach(item -> served.put(key.apply(item), shownItem.apply(item)));
        for (Map.Entry<String, T> row : recounted) {
            String answer = served.remove(row.getKey());
            differences.compare(
                    where, row.getKey(), shown.apply(row.getValue()), answer == null ? Differences.NOTHING : answer);
        }
        served.forEach((pair, answer) -> differences.compare(where, pair, Differences.NOTHING, answer));
    }

    /** The rows that the API lists first: the greatest counts, then by the two ids. */
    private static <T> List<Map.Entry<String, T>> first(Map<String, T> rows, ToLongFunction<T> count) {
        Comparator<Map.Entry<String, T>> order = Comparator.comparingLong(
                        (Map.Entry<String, T> row) -> -count.applyAsLong(row.getValue()))
                .thenComparing(row -> row.getKey().substring(0, row.getKey().indexOf('|')))
                .thenComparing(row -> row.getKey().substring(row.getKey().indexOf('|') + 1));
        return rows.entrySet().stream().sorted(order).limit(LISTED).toList();
    }
}
