package org.entente.ingest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a JSON Schema allows, as far as those of ninjs go: types, enumerations, patterns, bounds, names, {@code oneOf} and
 * {@code anyOf}. Formats are notes to the reader, as in the schemas' own tests. Only the first fault is looked for.
 *
 * @param types empty allows any
 * @param others what names have to hold that are neither in {@code properties} nor in {@code patterns}; null allows none
 */
record JsonShape(
        Set<Type> types,
        Set<String> values,
        @Nullable Pattern pattern,
        @Nullable Double minimum,
        @Nullable Double maximum,
        int minItems,
        List<String> required,
        Map<String, JsonRule> properties,
        List<Named> patterns,
        @Nullable JsonRule others,
        @Nullable JsonRule items,
        List<JsonRule> oneOf,
        List<JsonRule> anyOf)
        implements JsonRule {

    private static final int SHOWN = 40;

    /** As schemas name them, in lower case. */
    enum Type {
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN,
        ARRAY,
        OBJECT,
        NULL;

        static Type of(JsonNode value) {
            return switch (value.getNodeType()) {
                case NUMBER -> value.isIntegralNumber() ? INTEGER : NUMBER;
                case STRING -> STRING;
                case BOOLEAN -> BOOLEAN;
                case ARRAY -> ARRAY;
                case OBJECT -> OBJECT;
                case NULL, MISSING, BINARY, POJO -> NULL;
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What names of a form have to hold: those that begin so and have one letter or digit more.
     *
     * @param underscore whether that may be one as well
     */
    record Named(String prefix, boolean underscore, JsonRule rule) {

        boolean fits(String name) {
            if (name.length() <= prefix.length() || !name.startsWith(prefix)) {
                return false;
            }
            char next = name.charAt(prefix.length());
            return (next >= 'a' && next <= 'z')
                    || (next >= 'A' && next <= 'Z')
                    || (next >= '0' && next <= '9')
                    || (underscore && next == '_');
        }
    }

    @Override
    public @Nullable String fault(JsonNode value, boolean tolerant) {
        Type type = Type.of(value);
        if (!types.isEmpty() && !hasType(type, value)) {
            return " is " + type + ", allowed is "
                    + types.stream().map(Type::toString).collect(Collectors.joining(" or "));
        }
        String fault =
                switch (type) {
                    case STRING -> ofText(value.textValue());
                    case INTEGER, NUMBER -> ofNumber(value);
                    case ARRAY -> ofArray(value, tolerant);
                    case OBJECT -> ofObject(value, tolerant);
                    case BOOLEAN, NULL -> null;
                };
        return fault == null ? ofChoices(value, tolerant) : fault;
    }

    private boolean hasType(Type type, JsonNode value) {
        return types.contains(type)
                || (type == Type.INTEGER && types.contains(Type.NUMBER))
                || (type == Type.NUMBER && types.contains(Type.INTEGER) && value.doubleValue() % 1 == 0);
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
        for (Named each : patterns) {
            if (each.fits(name)) {
                return each.rule().fault(value, tolerant);
            }
        }
        return others != null ? others.fault(value, tolerant) : tolerant ? null : " has no place there";
    }

    /** Whether a property of this name has a place. */
    boolean knows(String name) {
        if (properties.containsKey(name)) {
            return true;
        }
        for (Named each : patterns) {
            if (each.fits(name)) {
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
