package org.entente.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import org.entente.ingest.document.JsonScan;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.Utf8;
import org.entente.ingest.html.Html;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object; none where it is no object.
 *
 * @param scan of the whole document; what it found out of all strings is not done again to each
 */
record JsonFields(JsonNode node, JsonScan.Found scan) {

    /** A number stands for itself: ids are written so. Null for a value of another type. */
    @Nullable
    String string(String name) throws RefusedException {
        JsonNode value = node.get(name);
        if (value == null || !(value.isTextual() || value.isNumber())) {
            return null;
        }
        return scan.isWhole() ? value.asText() : Utf8.whole(name, value.asText());
    }

    /** Plain text, clean; empty where there is none. */
    String text(String name) throws RefusedException {
        String value = string(name);
        if (value == null) {
            return "";
        }
        return scan == JsonScan.Found.CLEAN ? value.strip() : Html.plain(value);
    }

    /** What may be HTML as clean text in one line; null where there is none. */
    @Nullable
    String line(String name) throws RefusedException {
        String value = string(name);
        return value == null ? null : Names.orNull(Html.line(value));
    }
}
