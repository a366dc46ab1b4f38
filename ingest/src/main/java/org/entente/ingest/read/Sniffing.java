package org.entente.ingest.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a format by a file's name and the first bytes of its content. */
public final class Sniffing {

    /** How many first bytes are enough. */
    public static final int BYTES = 4096;

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    /** Past the prolog: comments, instructions and a document type may come before the root. */
    private static final Pattern ROOT = Pattern.compile(
            "^(?:\\s|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*(?:\\[.*?]\\s*)?>)*<(?:[\\w.-]+:)?([\\w.-]+)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private Sniffing() {}

    /**
     * The format; never AUTO.
     *
     * @param name of the file; its extension decides between text and the rest, in any case
     * @param beginning up to {@value #BYTES} bytes
     */
    public static Format format(String name, byte[] beginning) {
        String lower = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
            return Format.JSONL;
        }
        if (lower.endsWith(".txt") || lower.endsWith(".text")) {
            return Format.TEXT;
        }
        // Without its zero bytes UTF-16 and UTF-32 read like ASCII, as far as names of elements go.
        String text = new String(beginning, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)", "")
                .stripLeading();
        if (text.startsWith("{") || lower.endsWith(".json")) {
            return json(text);
        }
        boolean named = lower.matches(".*\\.(xml|rss|rdf|atom)");
        return text.startsWith("<") ? xml(text, named) : named ? Format.RSS : Format.TEXT;
    }

    private static Format xml(String text, boolean named) {
        Matcher root = ROOT.matcher(text);
        String name = root.find() ? root.group(1) : "";
        return switch (name) {
            case "catalog",
                    "newsItem",
                    "newsMessage",
                    "packageItem",
                    "conceptItem",
                    "knowledgeItem",
                    "planningItem",
                    "catalogItem" -> Format.NEWSML_G2;
            case "nitf" -> Format.NITF;
            case "rss", "RDF", "feed", "channel", "Channel" -> Format.RSS;
            // What is XML and no wire format must not become a story: the feed reader says what is wrong with it.
            default -> named || text.startsWith("<?xml") ? Format.RSS : Format.TEXT;
        };
    }

    /** By the names on the top level, as far as the beginning shows them. */
    private static Format json(String text) {
        boolean wire = false;
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Format.JSONL;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (name.equals("version") && json.getText().contains("jsonfeed.org")) {
                    return Format.RSS;
                }
                if (name.equals("text") || name.equals("id")) {
                    return Format.JSONL;
                }
                wire |= name.equals("uri") && value == JsonToken.VALUE_STRING;
                json.skipChildren();
            }
        } catch (IOException e) {
            // The beginning has ended, or is no JSON; the reader will say.
        }
        return wire ? Format.NINJS : Format.JSONL;
    }
}
