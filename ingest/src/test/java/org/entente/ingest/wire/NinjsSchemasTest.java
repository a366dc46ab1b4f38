package org.entente.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Our shapes say of any document what a kept validator says of it by the same schemas. */
final class NinjsSchemasTest {

    private static final String BASE = "https://example.org/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, JsonShape> SHAPES = new HashMap<>();
    private static final Map<String, Schema> SCHEMAS = new HashMap<>();

    static {
        Map<String, String> files = new HashMap<>();
        for (String name : List.of("1.0", "1.3", "1.6", "1.8", "2.1", "2.4", "3.0", "3.3", "geojson")) {
            files.put(BASE + name + ".json", WireFixtures.text("ninjs/" + name + ".json"));
        }
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(files));
        for (String version : List.of("1.0", "1.3", "1.6", "1.8", "2.1", "2.4", "3.0", "3.3")) {
            SHAPES.put(version, JsonShapes.load(version + ".json"));
            SCHEMAS.put(version, registry.getSchema(SchemaLocation.of(BASE + version + ".json")));
        }
    }

    @Test
    void shouldAllowWhatIsSound() throws Exception {
        assertThat(JsonShapes.load("1.6.json").fault(JSON.readTree(WireFixtures.text("ninjs-1.json")), false))
                .isNull();
        assertThat(JsonShapes.load("2.1.json").fault(JSON.readTree(WireFixtures.text("ninjs-2.json")), false))
                .isNull();
        assertThat(JsonShapes.load("3.1.json").fault(JSON.readTree(WireFixtures.text("ninjs-3.json")), false))
                .isNull();
    }

    @Property(tries = 400)
    void shouldFindFaultWithWhatAKeptValidatorFindsFaultWith(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        String fixture = "ninjs-" + (1 + random.nextInt(3)) + ".json";
        JsonNode document = JSON.readTree(WireFixtures.text(fixture));
        for (int changes = random.nextInt(3); changes >= 0; changes--) {
            change(document, random);
        }
        for (String version : SHAPES.keySet()) {
            String fault = Objects.requireNonNull(SHAPES.get(version)).fault(document, false);
            assertThat(fault == null)
                    .as("%s under %s: %s", document, version, fault)
                    .isEqualTo(Objects.requireNonNull(SCHEMAS.get(version))
                            .validate(document)
                            .isEmpty());
        }
    }

    private static void change(JsonNode root, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        JsonNode at = containers.get(random.nextInt(containers.size()));
        if (at instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.isEmpty() || random.nextInt(6) == 0
                    ? List.of("more", "headline_ü", "uri", "body_", "name", "type")
                            .get(random.nextInt(6))
                    : names.get(random.nextInt(names.size()));
            if (random.nextInt(3) == 0) {
                object.remove(name);
            } else {
                object.set(name, value(random));
            }
        } else if (at instanceof ArrayNode array) {
            if (!array.isEmpty() && random.nextBoolean()) {
                array.remove(0);
            } else {
                array.add(value(random));
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
        }
        node.forEach(child -> collect(child, containers));
    }

    private static JsonNode value(Random random) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(9)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.numberNode(random.nextInt(200) - 50);
            case 2 -> nodes.numberNode(0.5);
            case 3 -> nodes.numberNode(3.0);
            case 4 -> nodes.textNode("text");
            case 5 -> nodes.textNode("2026-06");
            case 6 -> nodes.booleanNode(true);
            case 7 -> nodes.arrayNode();
            default -> nodes.objectNode();
        };
    }
}
