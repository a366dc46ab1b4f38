package org.entente.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A mapping in the sources file. What is wrong with it is an {@link IllegalArgumentException} that says where, and what is allowed. */
final class Section {

    private final String where;
    private final JsonNode node;
    private final @Nullable Section fallback;

    /** @param fallback what holds where this one says nothing */
    Section(String where, JsonNode node, Set<String> known, @Nullable Section fallback) {
        this.where = where;
        this.node = node;
        this.fallback = fallback;
        if (!node.isObject() && !node.isNull() && !node.isMissingNode()) {
            throw wrong("it must hold keys, such as " + String.join(", ", new TreeSet<>(known)));
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.isEmpty() && !known.contains(name)) {
                throw wrong("unknown key " + name + ": known are " + String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(where + ": " + what);
    }

    boolean has(String key) {
        return !node.path(key).isMissingNode();
    }

    JsonNode at(String key) {
        return has(key) || fallback == null ? node.path(key) : fallback.at(key);
    }

    Section section(String key, String... known) {
        Section below = fallback == null ? null : fallback.section(key, known);
        return new Section(where + ": " + key, node.path(key), Set.of(known), below);
    }

    @Nullable
    String text(String key) {
        JsonNode value = at(key);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isValueNode() || value.isNull() || value.asText().isBlank()) {
            throw wrong(key + " must be a text");
        }
        return value.asText().strip();
    }

    String text(String key, String otherwise) {
        String text = text(key);
        return text == null ? otherwise : text;
    }

    boolean flag(String key, boolean otherwise) {
        JsonNode value = at(key);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw wrong(key + " is '" + value.asText() + "': allowed is true or false");
        }
        return value.asBoolean();
    }

    /** One of the words; the first where nothing is said. YAML 1.1 reads off as false. */
    String word(String key, String... allowed) {
        JsonNode value = at(key);
        if (value.isMissingNode()) {
            return allowed[0];
        }
        String word = value.isBoolean() ? (value.asBoolean() ? "on" : "off") : value.asText();
        if (!Set.of(allowed).contains(word)) {
            throw wrong(key + " is '" + word + "': allowed is " + String.join(" or ", allowed));
        }
        return word;
    }

    int number(String key, int otherwise) {
        JsonNode value = at(key);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isInt()) {
            throw wrong(key + " is '" + value.asText() + "': allowed is a whole number");
        }
        return value.asInt();
    }

    Duration duration(String key, Duration otherwise) {
        String text = text(key);
        try {
            return text == null ? otherwise : Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(key + " is '" + text + "': allowed is an ISO 8601 duration such as PT15M");
        }
    }

    /** All its keys, with their own sections; those of the fallback are left out where it has any. */
    Map<String, Section> sections(Set<String> known) {
        Map<String, Section> sections = new TreeMap<>();
        if (!node.isObject() && fallback != null) {
            return fallback.sections(known);
        }
        node.properties()
                .forEach(entry -> sections.put(
                        entry.getKey(), new Section(where + ": " + entry.getKey(), entry.getValue(), known, null)));
        return sections;
    }
}
