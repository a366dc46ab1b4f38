package org.entente.ingest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.ingest.html.Html;
import org.jspecify.annotations.Nullable;

/** The words of a ninjs item, as clean text. */
final class NinjsText {

    private NinjsText() {}

    /** {@code headline}; or of {@code headlines} the main one, else the first without a role, else the first. */
    static @Nullable String headline(JsonNode item) {
        String only = NinjsReader.text(item, "headline");
        if (only != null) {
            return Html.line(only);
        }
        JsonNode main = best(item.path("headlines"));
        return main == null ? null : Html.line(main.path("value").asText());
    }

    /**
     * {@code body_text}, else what is HTML, else any other body; or the best of {@code bodies}. Where there is none, the description
     * stands for it, by the same rule.
     *
     * @param clean whether what is plain text is clean but for its ends
     */
    static @Nullable String body(JsonNode item, boolean clean) {
        for (String kind : List.of("body_", "description_")) {
            String body = suffixed(item, kind, clean);
            if (body != null) {
                return body;
            }
        }
        for (String property : List.of("bodies", "descriptions")) {
            JsonNode best = best(item.path(property));
            if (best != null) {
                String type = NinjsReader.text(best, "contenttype", "contentType");
                return clean(best.path("value").asText(), type == null ? "" : type);
            }
        }
        return null;
    }

    private static @Nullable String suffixed(JsonNode item, String prefix, boolean clean) {
        String plain = NinjsReader.text(item, prefix + "text");
        if (plain != null) {
            return clean ? plain.strip() : Html.plain(plain);
        }
        String other = null;
        for (Map.Entry<String, JsonNode> each : item.properties()) {
            String name = each.getKey();
            if (name.startsWith(prefix) && !each.getValue().asText().isBlank()) {
                boolean html = name.toLowerCase(Locale.ROOT).contains("html");
                if (html) {
                    return clean(each.getValue().asText(), "html");
                }
                other = other == null ? clean(each.getValue().asText(), "") : other;
            }
        }
        return other;
    }

    /** Of several the main one, as plain text if it can be had; null if there is none. */
    private static @Nullable JsonNode best(JsonNode several) {
        JsonNode best = null;
        int bestRank = Integer.MAX_VALUE;
        for (JsonNode each : several) {
            int rank = rank(each);
            if (rank < bestRank && !each.path("value").asText().isBlank()) {
                best = each;
                bestRank = rank;
            }
        }
        return best;
    }

    private static int rank(JsonNode words) {
        String role = words.path("role").asText().toLowerCase(Locale.ROOT);
        String type = NinjsReader.text(words, "contenttype", "contentType");
        int byRole = role.equals("main") || role.endsWith("/main") ? 0 : role.isEmpty() ? 1 : 2;
        int byType = type == null || type.startsWith("text/plain") ? 0 : type.contains("html") ? 1 : 2;
        return byRole * 3 + byType;
    }

    /** Plain text is taken as it is; what is said to be HTML, or looks like it, is cleaned. */
    private static String clean(String words, String type) {
        return type.startsWith("text/plain") ? Html.plain(words) : Html.text(words);
    }
}
