package org.entente.ingest.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.entente.ingest.document.Contents;
import org.entente.ingest.document.Field;
import org.entente.ingest.document.FormatReader;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.RefusedException.Reason;
import org.entente.ingest.document.Utf8;
import org.entente.ingest.read.RawDocument;

/**
 * One JSON object, flat: the fields we know, as text. Null is as good as absent; fields we do not know are passed over, but must be
 * sound JSON. Names that stand twice are refused on every level.
 */
public final class JsonLine implements FormatReader {

    private static final int DEEPEST = 64;

    private final JsonFactory factory = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // Names come from outside: they are not kept from one document to the next.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    @Override
    public Contents read(RawDocument document) throws RefusedException {
        return Contents.ofWhole(said(Utf8.decode(document.bytes())), document);
    }

    private Map<Field, String> said(String line) throws RefusedException {
        try (JsonParser json = factory.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new RefusedException(Reason.JSON, "not a JSON object");
            }
            Map<Field, String> said = fields(json);
            if (json.nextToken() != null) {
                throw new RefusedException(Reason.JSON, "something follows the JSON object" + at(json));
            }
            return said;
        } catch (JsonProcessingException e) {
            long column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            throw new RefusedException(Reason.JSON, e.getOriginalMessage() + ", at character " + column);
        } catch (IOException e) {
            throw new RefusedException(Reason.JSON, "not readable as JSON: " + e);
        }
    }

    private static Map<Field, String> fields(JsonParser json) throws IOException, RefusedException {
        Map<Field, String> said = new EnumMap<>(Field.class);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            Field field = Field.ofJson(name);
            JsonToken value = json.nextToken();
            if (field == null) {
                json.skipChildren();
            } else if (value == JsonToken.VALUE_STRING) {
                said.put(field, Utf8.whole(name, json.getText()));
            } else if (value != JsonToken.VALUE_NULL) {
                throw new RefusedException(
                        Reason.FIELD, name + " is " + kind(value) + ", allowed is a string" + at(json));
            }
        }
        return said;
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            default -> "a number";
        };
    }

    private static String at(JsonParser json) {
        return ", at character " + json.currentTokenLocation().getColumnNr();
    }
}
