package org.entente.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.ingest.document.JsonScan;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.RefusedException.Reason;
import org.entente.ingest.document.RefusedPart;
import org.entente.ingest.document.Utf8;
import org.entente.ingest.html.Html;
import org.entente.ingest.read.RawDocument;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.0 and 1.1. A value of a type that the field cannot have is as good as none. */
final class JsonFeed {

    private static final int DEEPEST = 64;

    private final ObjectReader mapper = JsonMapper.builder(JsonFactory.builder()
                    // Names come from outside. The parser's table of them is bounded; the virtual machine's is not.
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build()
            .reader();

    /** Whether the first visible character is an opening brace. */
    static boolean looksLike(byte[] bytes) {
        int i = bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF ? 3 : 0;
        while (i < bytes.length && bytes[i] <= ' ' && bytes[i] > 0) {
            i++;
        }
        return i < bytes.length && bytes[i] == '{';
    }

    Feed read(RawDocument document) throws RefusedException {
        JsonScan.Found scan = JsonScan.of(document.bytes());
        JsonFields root = new JsonFields(tree(document.bytes(), scan), scan);
        JsonNode items = root.node().path("items");
        if (!items.isArray() && !root.node().path("version").asText().contains("jsonfeed.org")) {
            throw new RefusedException(
                    Reason.FORMAT, "not a feed: a JSON object with no items and no version of JSON Feed");
        }
        String home =
                Names.address(root.string("home_page_url"), document.transport().location());
        String self =
                Names.address(root.string("feed_url"), document.transport().location());
        String base = home == null ? self : home;
        List<String> hubs = new ArrayList<>();
        for (JsonNode hub : root.node().path("hubs")) {
            String address = Names.address(new JsonFields(hub, scan).string("url"), base);
            if (address != null) {
                hubs.add(address);
            }
        }
        String language = Names.language(root.string("language"));
        List<FeedItem> read = new ArrayList<>(items.size());
        List<RefusedPart> refused = new ArrayList<>(0);
        for (JsonNode each : items) {
            String name = "item " + (read.size() + refused.size() + 1);
            FeedItem item = item(name, new JsonFields(each, scan), language, base);
            RefusedException fault = Items.fault(item);
            if (fault == null) {
                read.add(item);
            } else {
                refused.add(new RefusedPart(item.name(), fault, item.slice()));
            }
        }
        return new Feed(root.line("title"), language, home, self, hubs, Rhythm.NONE, read, refused, null);
    }

    private JsonNode tree(byte[] bytes, JsonScan.Found scan) throws RefusedException {
        // Jackson would take zero bytes for another charset, and some that are not UTF-8 for characters.
        boolean sound = bytes.length > 1 && bytes[1] != 0 && scan != JsonScan.Found.UNSOUND;
        try {
            JsonNode root = sound ? mapper.readTree(bytes, 0, bytes.length) : mapper.readTree(Utf8.decode(bytes));
            if (root.isObject()) {
                return root;
            }
            throw new RefusedException(Reason.JSON, "not a JSON object");
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : ", at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw new RefusedException(Reason.JSON, e.getOriginalMessage() + place);
        } catch (IOException e) {
            throw new RefusedException(Reason.JSON, "not readable as JSON: " + e.getMessage());
        }
    }

    private static FeedItem item(String name, JsonFields item, @Nullable String language, @Nullable String base)
            throws RefusedException {
        String own = Names.language(item.string("language"));
        String link = Names.address(item.string("url"), base);
        String published = Names.orNull(item.string("date_published"));
        String updated = Names.orNull(item.string("date_modified"));
        return new FeedItem(
                name,
                Names.orNull(item.string("id")),
                link == null ? Names.address(item.string("external_url"), base) : link,
                item.line("title"),
                body(item),
                published,
                updated,
                own == null ? language : own,
                null,
                () -> item.node().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String body(JsonFields item) throws RefusedException {
        String html = item.string("content_html");
        String longest = html == null ? "" : Html.text(html);
        String plain = item.text("content_text");
        longest = plain.length() > longest.length() ? plain : longest;
        String summary = item.text("summary");
        return summary.length() > longest.length() ? summary : longest;
    }
}
