package org.entente.ingest.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.ingest.document.Contents;
import org.entente.ingest.document.Field;
import org.entente.ingest.document.FormatReader;
import org.entente.ingest.document.JsonScan;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.RefusedException.Reason;
import org.entente.ingest.document.RefusedPart;
import org.entente.ingest.document.Utf8;
import org.entente.ingest.read.RawDocument;
import org.jspecify.annotations.Nullable;

/**
 * IPTC ninjs 1.x, 2.x and 3.x: one item, or an array of them. Texts and composites, and what names no type, are stories if they have a
 * headline or a body, or are not usable; everything else is passed over. Items that are associated with another are no stories of their
 * own.
 */
public final class NinjsReader implements FormatReader {

    private static final int DEEPEST = 64;
    private static final Set<String> STORIES = Set.of("", "text", "composite");

    private final NinjsVersions versions = new NinjsVersions();

    private final ObjectReader json = JsonMapper.builder(JsonFactory.builder()
                    // Names come from outside. The parser's table of them is bounded; the virtual machine's is not.
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    @Override
    public Contents read(RawDocument document) throws RefusedException {
        JsonScan.Found scan = JsonScan.of(document.bytes());
        JsonNode root = tree(document, scan);
        String version = NinjsVersions.ofContentType(document.transport().contentType());
        if (!root.isArray()) {
            Map<Field, String> said = said(root, version, scan);
            return said == null ? Contents.nothing(1) : Contents.ofWhole(said, document);
        }
        List<Contents.Part> stories = new ArrayList<>();
        List<RefusedPart> refused = new ArrayList<>();
        int passedOver = 0;
        for (int i = 0; i < root.size(); i++) {
            JsonNode item = root.get(i);
            String name = "item " + (i + 1);
            Contents.Slice source = () -> item.toString().getBytes(StandardCharsets.UTF_8);
            try {
                Map<Field, String> said = said(item, version, scan);
                if (said == null) {
                    passedOver++;
                } else {
                    stories.add(new Contents.Part(name, said, source));
                }
            } catch (RefusedException e) {
                refused.add(new RefusedPart(name, e, source));
            }
        }
        return new Contents(stories, refused, passedOver, null);
    }

    private JsonNode tree(RawDocument document, JsonScan.Found scan) throws RefusedException {
        try {
            byte[] bytes = document.bytes();
            if (scan == JsonScan.Found.UNSOUND) {
                // Jackson lets some bytes pass that are not UTF-8.
                Utf8.decode(bytes);
            }
            JsonNode root = json.readTree(bytes, 0, bytes.length);
            if (root.isObject() || root.isArray()) {
                return root;
            }
            throw new RefusedException(Reason.JSON, "not a JSON object");
        } catch (StreamConstraintsException e) {
            throw new RefusedException(Reason.UNSAFE, e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new RefusedException(Reason.JSON, e.getOriginalMessage() + ", at line " + line);
        } catch (IOException e) {
            throw new RefusedException(Reason.JSON, "not readable as JSON: " + e.getMessage());
        }
    }

    /** Null if it is no story. */
    private @Nullable Map<Field, String> said(JsonNode item, @Nullable String version, JsonScan.Found scan)
            throws RefusedException {
        if (!item.isObject()) {
            throw new RefusedException(Reason.JSON, "not a JSON object");
        }
        versions.check(item, version);
        String headline = NinjsText.headline(item);
        String body = NinjsText.body(item, scan == JsonScan.Found.CLEAN);
        String status = text(item, "pubstatus", "pubStatus");
        boolean isSaid = headline != null || body != null || !(status == null || status.equals("usable"));
        boolean isPlan = item.has("eventDetails") || item.has("plannedCoverage");
        if (!STORIES.contains(item.path("type").asText()) || isPlan || !isSaid) {
            return null;
        }
        Map<Field, String> said = new EnumMap<>(Field.class);
        put(said, Field.ID, text(item, "uri"));
        put(said, Field.SOURCE, source(item));
        put(said, Field.DATE, text(item, "firstcreated", "firstCreated"));
        put(said, Field.TITLE, headline == null ? text(item, "title") : headline);
        put(said, Field.TEXT, body);
        put(said, Field.STATUS, status);
        put(said, Field.EMBARGOED_UNTIL, text(item, "embargoed", "embargoedUntil"));
        put(said, Field.LANGUAGE, text(item, "language"));
        put(said, Field.VERSION, text(item, "version"));
        put(said, Field.VERSION_CREATED, text(item, "versioncreated", "versionCreated"));
        put(said, Field.EDITORIAL_NOTE, text(item, "ednote", "edNote"));
        if (!scan.isWhole()) {
            for (Map.Entry<Field, String> each : said.entrySet()) {
                Utf8.whole(each.getKey().name().toLowerCase(Locale.ROOT), each.getValue());
            }
        }
        return said;
    }

    /** The first of the sources of its information that has a name, else whose the copyright is. */
    private static @Nullable String source(JsonNode item) {
        for (String property : List.of("infosource", "infosources", "infoSources")) {
            for (JsonNode each : item.path(property)) {
                String name = text(each, "name", "literal");
                if (name != null) {
                    return name;
                }
            }
        }
        return text(item, "copyrightholder", "copyrightHolder");
    }

    /** The first of these properties that says something; null if none does. */
    static @Nullable String text(JsonNode item, String... properties) {
        for (String property : properties) {
            JsonNode value = item.get(property);
            if (value != null && value.isTextual() && !value.textValue().isBlank()) {
                return value.textValue();
            }
        }
        return null;
    }

    private static void put(Map<Field, String> said, Field field, @Nullable String value) {
        if (value != null) {
            said.put(field, value);
        }
    }
}
