package org.entente.ingest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.entente.ingest.conformance.Verdict.Agreement;
import org.entente.ingest.feed.Feed;
import org.entente.ingest.feed.FeedItem;
import org.jspecify.annotations.Nullable;

/**
 * The tests of gofeed: what its parsers and its translators make of a feed, as JSON beside it. Compared are the number of items and
 * their titles, links, ids, bodies and dates, and the feed's title, where the JSON has them; HTML is compared as text, and one of
 * several bodies must be ours.
 */
final class GofeedSuite implements Suite {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String name() {
        return "gofeed";
    }

    @Override
    public @Nullable Verdict judge(Path file, String relative) throws IOException {
        String stem = file.toString().replaceFirst("\\.[a-z]+$", "");
        boolean jsonFeed = relative.contains("/json/");
        Path expected = Path.of(jsonFeed ? file.toString().replaceFirst("\\.json$", "_expected.json") : stem + ".json");
        if (!relative.startsWith("testdata") || relative.endsWith(jsonFeed ? "_expected.json" : ".json")) {
            return null;
        }
        Attempt attempt = Attempt.of(Files.readAllBytes(file), null, null);
        Feed feed = attempt.feed();
        if (!Files.exists(expected) || expected.equals(file)) {
            return feed != null ? notApplicable(relative, true) : verdict(relative, false, false, attempt.told());
        }
        JsonNode wanted = JSON.readTree(expected.toFile());
        if (feed == null) {
            return verdict(relative, false, false, attempt.told());
        }
        Compared compared = new Compared();
        compared.text("title", wanted.path("title"), feed.title());
        JsonNode items = wanted.has("entries") ? wanted.path("entries") : wanted.path("items");
        List<FeedItem> ours = feed.items();
        compared.check(
                "number of items", items.size() == ours.size() + feed.refused().size(), items.size(), ours.size());
        for (int i = 0; i < items.size() && i < ours.size() && feed.refused().isEmpty(); i++) {
            compared.item(items.get(i), ours.get(i));
        }
        if (compared.fault != null) {
            return verdict(relative, true, false, compared.fault + "; " + attempt.told());
        }
        return new Verdict(
                name(), relative, true, compared.count > 1 ? Agreement.AGREES : Agreement.NOT_APPLICABLE, "");
    }

    private static final class Compared {

        private int count;
        private @Nullable String fault;

        void item(JsonNode wanted, FeedItem ours) {
            text("item title", wanted.path("title"), ours.title());
            if (wanted.path("link").isTextual()) {
                check(
                        "link",
                        Sameness.address(wanted.path("link").asText(), ours.link()),
                        wanted.path("link"),
                        ours.link());
            }
            JsonNode guid = wanted.path("guid").isObject() ? wanted.path("guid").path("value") : wanted.path("guid");
            JsonNode id = guid.isTextual() ? guid : wanted.path("id");
            if (id.isTextual()) {
                check("id", Sameness.address(id.asText(), ours.guid()), id, ours.guid());
            }
            bodies(wanted, ours);
            Instant published = instant(wanted, "publishedParsed", "pubDateParsed");
            Instant updated = instant(wanted, "updatedParsed");
            for (Instant each :
                    Stream.of(published, updated).filter(at -> at != null).toList()) {
                check(
                        "date",
                        Stream.of(ours.date(), ours.updated()).anyMatch(w -> Sameness.instant(each, w)),
                        each,
                        ours.date());
            }
        }

        private void bodies(JsonNode wanted, FeedItem ours) {
            JsonNode content = wanted.path("content");
            List<String> bodies = Stream.of(
                            wanted.path("description"),
                            wanted.path("summary"),
                            content.isObject() ? content.path("value") : content)
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText)
                    .toList();
            if (!bodies.isEmpty()) {
                check("body", bodies.stream().anyMatch(body -> Sameness.text(body, ours.text())), bodies, ours.text());
            }
        }

        void text(String what, JsonNode wanted, @Nullable String ours) {
            if (wanted.isTextual()) {
                check(what, Sameness.text(wanted.asText(), ours), wanted, ours);
            }
        }

        void check(String what, boolean same, Object wanted, @Nullable Object ours) {
            count++;
            if (!same && fault == null) {
                fault = what + ": wanted " + wanted + ", found " + ours;
            }
        }

        private static @Nullable Instant instant(JsonNode wanted, String... names) {
            for (String name : names) {
                if (wanted.path(name).isTextual()) {
                    return OffsetDateTime.parse(wanted.path(name).asText()).toInstant();
                }
            }
            return null;
        }
    }
}
