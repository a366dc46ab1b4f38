package org.entente.ingest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes shapes of the schemas that lie beside the classes. */
final class JsonShapes {

    private static final Pattern NAMES = Pattern.compile("\\^([a-z_]*)\\[a-zA-Z0-9(_?)\\]\\+");

    /** Most of what a story says. */
    private static final JsonRule TEXT =
            (value, tolerant) -> value.isTextual() ? null : " is " + JsonShape.Type.of(value) + ", allowed is string";

    private static final String GEOJSON = "geojson.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode root;

    /** By their pointers: schemas hold themselves. */
    private final Map<String, Reference> referred = new HashMap<>();

    private JsonShapes(JsonNode root) {
        this.root = root;
    }

    /** @param name of the file in {@code ninjs/} */
    static JsonShape load(String name) {
        try (InputStream file = JsonShapes.class.getResourceAsStream("ninjs/" + name)) {
            JsonShapes shapes = new JsonShapes(JSON.readTree(Objects.requireNonNull(file, name)));
            JsonShape shape = shapes.shape(shapes.root);
            shapes.reference("#").rule = shape;
            return shape;
        } catch (IOException e) {
            throw new UncheckedIOException("the schema " + name + " cannot be read", e);
        }
    }

    private JsonShape shape(JsonNode schema) {
        return new JsonShape(
                types(schema.path("type")),
                strings(schema.path("enum")),
                schema.has("pattern") ? Pattern.compile(schema.get("pattern").textValue()) : null,
                schema.has("minimum") ? schema.get("minimum").doubleValue() : null,
                schema.has("maximum") ? schema.get("maximum").doubleValue() : null,
                schema.path("minItems").intValue(),
                List.copyOf(strings(schema.path("required"))),
                properties(schema.path("properties")),
                patterns(schema.path("patternProperties")),
                others(schema.path("additionalProperties")),
                schema.has("items") ? rule(schema.get("items")) : null,
                rules(schema.path("oneOf")),
                rules(schema.path("anyOf")));
    }

    private JsonRule rule(JsonNode schema) {
        if (schema.has("$ref")) {
            return referred(schema.get("$ref").textValue());
        }
        boolean isText = schema.size() == 1 && schema.path("type").asText().equals("string");
        return isText ? TEXT : shape(schema);
    }

    private JsonRule referred(String pointer) {
        boolean isNew = !referred.containsKey(pointer);
        Reference reference = reference(pointer);
        if (isNew && !pointer.equals("#")) {
            reference.rule = pointer.equals(GEOJSON) ? load(GEOJSON) : rule(root.at(pointer.substring(1)));
        }
        return reference;
    }

    private Reference reference(String pointer) {
        return referred.computeIfAbsent(pointer, unknown -> new Reference());
    }

    /** Stands for a rule that may not be made yet. */
    private static final class Reference implements JsonRule {

        private JsonRule rule = JsonRule.ANY;

        @Override
        public @Nullable String fault(JsonNode value, boolean tolerant) {
            return rule.fault(value, tolerant);
        }
    }

    private static Set<JsonShape.Type> types(JsonNode said) {
        Set<JsonShape.Type> types = EnumSet.noneOf(JsonShape.Type.class);
        for (String name : strings(said)) {
            types.add(JsonShape.Type.valueOf(name.toUpperCase(Locale.ROOT)));
        }
        return types;
    }

    private Map<String, JsonRule> properties(JsonNode schemas) {
        Map<String, JsonRule> rules = new HashMap<>();
        schemas.properties().forEach(each -> rules.put(each.getKey(), rule(each.getValue())));
        return rules;
    }

    private List<JsonShape.Named> patterns(JsonNode schemas) {
        List<JsonShape.Named> rules = new ArrayList<>();
        schemas.properties().forEach(each -> {
            Matcher form = NAMES.matcher(each.getKey());
            if (!form.matches()) {
                throw new IllegalStateException("names of the form " + each.getKey() + " are in no schema of ninjs");
            }
            rules.add(new JsonShape.Named(form.group(1), !form.group(2).isEmpty(), rule(each.getValue())));
        });
        return rules;
    }

    private @Nullable JsonRule others(JsonNode schema) {
        if (schema.isBoolean() && !schema.booleanValue()) {
            return null;
        }
        return schema.isObject() ? rule(schema) : JsonRule.ANY;
    }

    private List<JsonRule> rules(JsonNode schemas) {
        List<JsonRule> rules = new ArrayList<>();
        schemas.forEach(schema -> rules.add(rule(schema)));
        return rules;
    }

    private static Set<String> strings(JsonNode said) {
        Set<String> strings = new TreeSet<>();
        if (said.isTextual()) {
            strings.add(said.textValue());
        }
        said.forEach(each -> strings.add(each.asText()));
        return Set.copyOf(new HashSet<>(strings));
    }
}
