package org.entente.local.annotate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Span;
import org.entente.enrich.pipeline.Pipeline;

/**
 * What a JSON line asks about spans of its {@code text}: {@code "targets": [{"begin", "end"}]} and
 * {@code "pairs": [{"holder": {"begin", "end"}, "target": {"begin", "end"}}]}, in UTF-16 code units.
 *
 * @param hasTargets whether there is a {@code targets}, if only an empty one
 * @param hasPairs whether there is a {@code pairs}, if only an empty one
 */
record Asked(boolean hasTargets, List<Span> targets, boolean hasPairs, List<Pipeline.Pair> pairs) {

    private static final JsonMapper JSON = new JsonMapper();

    static final Asked NOTHING = new Asked(false, List.of(), false, List.of());

    /** @throws IllegalArgumentException naming the field, if a span is none within the text */
    static Asked read(byte[] line, String text) {
        JsonNode json;
        try {
            json = JSON.readTree(new String(line, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
        }
        List<Span> targets = new ArrayList<>();
        int at = 0;
        for (JsonNode target : list(json, "targets")) {
            targets.add(span(target, "targets[" + at++ + "]", text));
        }
        List<Pipeline.Pair> pairs = new ArrayList<>();
        at = 0;
        for (JsonNode pair : list(json, "pairs")) {
            String name = "pairs[" + at++ + "]";
            pairs.add(new Pipeline.Pair(
                    span(pair.path("holder"), name + ".holder", text),
                    span(pair.path("target"), name + ".target", text)));
        }
        return new Asked(json.has("targets"), targets, json.has("pairs"), pairs);
    }

    private static JsonNode list(JsonNode json, String field) {
        JsonNode list = json.path(field);
        if (!list.isMissingNode() && !list.isArray()) {
            throw new IllegalArgumentException(field + " is no list");
        }
        return list;
    }

    private static Span span(JsonNode node, String name, String text) {
        int begin = offset(node, name, "begin");
        int end = offset(node, name, "end");
        if (begin < 0 || end <= begin || end > text.length()) {
            throw new IllegalArgumentException(name + " is " + begin + " to " + end
                    + ": allowed is 0 <= begin < end <= " + text.length() + ", the length of text");
        }
        return new Span(Field.BODY, begin, end);
    }

    private static int offset(JsonNode node, String name, String field) {
        JsonNode offset = node.path(field);
        if (!offset.isIntegralNumber() || !offset.canConvertToInt()) {
            throw new IllegalArgumentException(name + "." + field + " is no whole number");
        }
        return offset.intValue();
    }
}
