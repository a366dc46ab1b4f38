package org.entente.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.ingest.document.Contents;
import org.entente.ingest.document.JsonScan;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.RefusedException.Reason;
import org.entente.ingest.document.RefusedPart;
import org.entente.ingest.document.Utf8;
import org.entente.ingest.feed.JsonFields.Name;
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
        List<JsonFields> items = new ArrayList<>();
        ObjectNode rest = parsed(document.bytes(), scan, items);
        if (!rest.path("items").isArray() && !rest.path("version").asText().contains("jsonfeed.org")) {
            throw new RefusedException(
                    Reason.FORMAT, "not a feed: a JSON object with no items and no version of JSON Feed");
        }
        for (JsonNode each : rest.path("items")) {
            items.add(JsonFields.of(each, scan));
        }
        JsonFields root = JsonFields.of(rest, scan);
        String location = document.transport().location();
        String home = Names.address(root.string(Name.HOME_PAGE_URL), location);
        String self = Names.address(root.string(Name.FEED_URL), location);
        String base = home == null ? self : home;
        List<String> hubs = new ArrayList<>();
        for (JsonNode hub : rest.path("hubs")) {
            String address = Names.address(JsonFields.of(hub, scan).string(Name.URL), base);
            if (address != null) {
                hubs.add(address);
            }
        }
        String language = Names.language(root.string(Name.LANGUAGE));
        List<FeedItem> read = new ArrayList<>(items.size());
        List<RefusedPart> refused = new ArrayList<>(0);
        Slices<JsonNode> slices = new Slices<>(() -> items(document), JsonFeed::written);
        for (int i = 0; i < items.size(); i++) {
            String name = "item " + (i + 1);
            Contents.Slice slice = slices.at(i);
            try {
                FeedItem item = item(name, items.get(i), language, base, slice);
                RefusedException fault = Items.fault(item);
                if (fault != null) {
                    throw fault;
                }
                read.add(item);
            } catch (RefusedException e) {
                refused.add(new RefusedPart(name, e, slice));
            }
        }
        String title = root.line(Name.TITLE);
        return new Feed(title, language, home, self, hubs, Rhythm.NONE, read, refused, null);
    }

    /**
     * What the document says but its items, in whose place stands an empty array.
     *
     * @param items is filled: as a tree they would take as long again
     */
    private ObjectNode parsed(byte[] bytes, JsonScan.Found scan, List<JsonFields> items) throws RefusedException {
        try (JsonParser json = parser(bytes, scan)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new RefusedException(Reason.JSON, "not a JSON object");
            }
            ObjectNode rest = JsonNodeFactory.instance.objectNode();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                boolean isItems = name.equals("items");
                if (isItems) {
                    items.clear();
                }
                if (json.nextToken() == JsonToken.START_ARRAY && isItems) {
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        items.add(JsonFields.read(json, scan));
                    }
                    rest.putArray(name);
                } else {
                    rest.set(name, mapper.<JsonNode>readTree(json));
                }
            }
            return rest;
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

    private JsonParser parser(byte[] bytes, JsonScan.Found scan) throws IOException, RefusedException {
        // Jackson would take zero bytes for another charset, and some that are not UTF-8 for characters.
        boolean sound = bytes.length > 1 && bytes[1] != 0 && scan != JsonScan.Found.UNSOUND;
        return sound ? mapper.createParser(bytes, 0, bytes.length) : mapper.createParser(Utf8.decode(bytes));
    }

    private List<JsonNode> items(RawDocument document) {
        try {
            JsonNode root = mapper.readTree(new String(document.bytes(), StandardCharsets.UTF_8));
            List<JsonNode> items = new ArrayList<>();
            root.path("items").forEach(items::add);
            return items;
        } catch (IOException e) {
            throw new IllegalStateException("the document was read before", e);
        }
    }

    private static byte[] written(JsonNode item) {
        return item.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static FeedItem item(
            String name, JsonFields item, @Nullable String language, @Nullable String base, Contents.Slice slice)
            throws RefusedException {
        String own = Names.language(item.string(Name.LANGUAGE));
        String link = Names.address(item.string(Name.URL), base);
        return new FeedItem(
                name,
                Names.orNull(item.string(Name.ID)),
                link == null ? Names.address(item.string(Name.EXTERNAL_URL), base) : link,
                item.line(Name.TITLE),
                body(item),
                Names.orNull(item.string(Name.DATE_PUBLISHED)),
                Names.orNull(item.string(Name.DATE_MODIFIED)),
                own == null ? language : own,
                null,
                slice);
    }

    private static String body(JsonFields item) throws RefusedException {
        String html = item.string(Name.CONTENT_HTML);
        return Items.longest(
                html == null ? "" : Html.text(html), item.text(Name.CONTENT_TEXT), item.text(Name.SUMMARY));
    }
}
