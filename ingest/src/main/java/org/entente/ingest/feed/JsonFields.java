package org.entente.ingest.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.ingest.document.JsonScan;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.Utf8;
import org.entente.ingest.html.Html;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object that are strings, or numbers, which stand for themselves: ids are written so. None where it is no object. */
final class JsonFields {

    /** Those of a feed and of its items that are looked for. */
    enum Name {
        HOME_PAGE_URL,
        FEED_URL,
        LANGUAGE,
        ID,
        URL,
        EXTERNAL_URL,
        TITLE,
        CONTENT_HTML,
        CONTENT_TEXT,
        SUMMARY,
        DATE_PUBLISHED,
        DATE_MODIFIED;

        private static final Map<String, Name> ALL =
                Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Name::written, Function.identity()));

        private final String written = name().toLowerCase(Locale.ROOT);

        private String written() {
            return written;
        }
    }

    private final Map<Name, String> values = new EnumMap<>(Name.class);
    private final JsonScan.Found scan;

    /** @param scan of the whole document; what it found out of all strings is not done again to each */
    private JsonFields(JsonScan.Found scan) {
        this.scan = scan;
    }

    /** Reads to the end of the value that begins where the parser stands. */
    static JsonFields read(JsonParser json, JsonScan.Found scan) throws IOException {
        JsonFields fields = new JsonFields(scan);
        if (!json.isExpectedStartObjectToken()) {
            json.skipChildren();
            return fields;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            Name name = Name.ALL.get(json.currentName());
            JsonToken value = json.nextToken();
            if (name != null && value == JsonToken.VALUE_STRING) {
                fields.values.put(name, json.getText());
            } else if (name != null && value.isNumeric()) {
                fields.values.put(name, json.getNumberValue().toString());
            } else if (name != null) {
                fields.values.remove(name);
            }
            json.skipChildren();
        }
        return fields;
    }

    static JsonFields of(JsonNode node, JsonScan.Found scan) {
        JsonFields fields = new JsonFields(scan);
        for (Name name : Name.values()) {
            JsonNode value = node.path(name.written);
            if (value.isTextual() || value.isNumber()) {
                fields.values.put(name, value.asText());
            }
        }
        return fields;
    }

    /** Null where there is none. */
    @Nullable
    String string(Name name) throws RefusedException {
        String value = values.get(name);
        return value == null || scan.isWhole() ? value : Utf8.whole(name.written, value);
    }

    /** Plain text, clean; empty where there is none. */
    String text(Name name) throws RefusedException {
        String value = string(name);
        if (value == null) {
            return "";
        }
        return scan == JsonScan.Found.CLEAN ? value.strip() : Html.plain(value);
    }

    /** What may be HTML as clean text in one line; null where there is none. */
    @Nullable
    String line(Name name) throws RefusedException {
        String value = string(name);
        return value == null ? null : Names.orNull(Html.line(value));
    }
}
