package org.entente.ingest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a JSON Schema allows, as far as those of ninjs go: types, enumerations, patterns, bounds, names, {@code oneOf} and
 * {@code anyOf}. Formats are notes to the reader, as in the schemas' own tests. Only the first fault is looked for.
 *
 * @param types by {@link #typeOf}; empty allows any
 * @param others what names have to hold that are neither in {@code properties} nor in {@code patterns}; null allows none
 */
record JsonShape(
        Set<String> types,
        Set<String> values,
        @Nullable Pattern pattern,
        @Nullable Double minimum,
        @Nullable Double maximum,
        int minItems,
        List<String> required,
        Map<String, JsonRule> properties,
        Map<Pattern, JsonRule> patterns,
        @Nullable JsonRule others,
        @Nullable JsonRule items,
        List<JsonRule> oneOf,
        List<JsonRule> anyOf)
        implements JsonRule {

    private static final int SHOWN = 40;

    @Override
    public @Nullable String fault(JsonNode value, boolean tolerant) {
        String type = typeOf(value);
        if (!types.isEmpty() && !hasType(type, value)) {
            return " is " + type + ", allowed is " + String.join(" or ", types);
        }
        String fault =
                switch (type) {
                    case "string" -> ofText(value.textValue());
                    case "integer", "number" -> ofNumber(value);
                    case "array" -> ofArray(value, tolerant);
                    case "object" -> ofObject(value, tolerant);
                    default -> null;
                };
        return fault == null ? ofChoices(value, tolerant) : fault;
    }

    private boolean hasType(String type, JsonNode value) {
        return types.contains(type)
                || (type.equals("integer") && types.contains("number"))
                || (type.equals("number") && types.contains("integer") && value.doubleValue() % 1 == 0);
    }

    static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT -> "object";
            case NULL, MISSING, BINARY, POJO -> "null";
        };
    }

    private @Nullable String ofText(String text) {
        if (!values.isEmpty() && !values.contains(text)) {
            return " is '" + shown(text) + "', allowed are " + String.join(", ", values);
        }
        return pattern == null || pattern.matcher(text).find()
                ? null
                : " is '" + shown(text) + "', which has not its form";
    }

    private @Nullable String ofNumber(JsonNode number) {
        boolean within = (minimum == null || number.doubleValue() >= minimum)
                && (maximum == null || number.doubleValue() <= maximum);
        return within ? null : " is " + shown(number.asText()) + ", allowed is " + minimum + " to " + maximum;
    }

    private @Nullable String ofArray(JsonNode array, boolean tolerant) {
        if (array.size() < minItems) {
            return " has " + array.size() + " items, allowed are " + minItems + " and more";
        }
        for (int i = 0; items != null && i < array.size(); i++) {
            String fault = items.fault(array.get(i), tolerant);
            if (fault != null) {
                return "[" + i + "]" + fault;
            }
        }
        return null;
    }

    private @Nullable String ofObject(JsonNode object, boolean tolerant) {
        for (String name : required) {
            if (!object.has(name)) {
                return "." + name + " is missing";
            }
        }
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            String fault = ofProperty(property.getKey(), property.getValue(), tolerant);
            if (fault != null) {
                return "." + shown(property.getKey()) + fault;
            }
        }
        return null;
    }

    private @Nullable String ofProperty(String name, JsonNode value, boolean tolerant) {
        JsonRule rule = properties.get(name);
        if (rule != null) {
            return rule.fault(value, tolerant);
        }
        for (Map.Entry<Pattern, JsonRule> each : patterns.entrySet()) {
            if (each.getKey().matcher(name).find()) {
                return each.getValue().fault(value, tolerant);
            }
        }
        return others != null ? others.fault(value, tolerant) : tolerant ? null : " has no place there";
    }

    /** Whether a property of this name has a place. */
    boolean knows(String name) {
        if (properties.containsKey(name)) {
            return true;
        }
        for (Pattern each : patterns.keySet()) {
            if (each.matcher(name).find()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String ofChoices(JsonNode value, boolean tolerant) {
        if (!oneOf.isEmpty() && fitting(oneOf, value, tolerant) != 1) {
            return " fits " + fitting(oneOf, value, tolerant) + " of " + oneOf.size() + " forms, allowed is one";
        }
        return anyOf.isEmpty() || fitting(anyOf, value, tolerant) > 0
                ? null
                : " fits none of " + anyOf.size() + " forms";
    }

    private static long fitting(List<JsonRule> rules, JsonNode value, boolean tolerant) {
        return rules.stream()
                .filter(rule -> rule.fault(value, tolerant) == null)
                .count();
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
