package org.entente.local.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A YAML file as paths with dots, such as {@code enrich.threads}, and their values as texts. */
final class YamlFile {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path file;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private YamlFile(Path file) {
        this.file = file;
    }

    static Map<String, List<String>> read(Path file) {
        YamlFile yaml = new YamlFile(file);
        yaml.flatten("", yaml.tree());
        return yaml.values;
    }

    private @Nullable JsonNode tree() {
        if (!Files.isRegularFile(file)) {
            throw new ConfigurationException("there is no configuration file " + file);
        }
        try {
            return YAML.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            int line = Optional.ofNullable(e.getLocation())
                    .map(location -> location.getLineNr())
                    .orElse(1);
            String reason = e.getOriginalMessage().lines().findFirst().orElse("no YAML");
            throw new ConfigurationException(file + ":" + line + ": no valid YAML: " + reason, e);
        } catch (IOException e) {
            throw new ConfigurationException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private void flatten(String path, @Nullable JsonNode node) {
        if (node == null || node.isMissingNode() || (path.isEmpty() && node.isNull())) {
            return;
        }
        if (node.isObject()) {
            node.properties()
                    .forEach(entry ->
                            flatten(path.isEmpty() ? entry.getKey() : path + '.' + entry.getKey(), entry.getValue()));
        } else if (path.isEmpty()) {
            throw new ConfigurationException(
                    file + " holds no keys: it must be sections such as 'enrich:' with keys below");
        } else if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(scalar(path, item)));
            values.put(path, items);
        } else {
            values.put(path, List.of(scalar(path, node)));
        }
    }

    private String scalar(String path, JsonNode node) {
        if (node.isNull() || !node.isValueNode()) {
            throw new ConfigurationException(path + " has " + (node.isNull() ? "no value" : "a section in a list")
                    + " in " + file + ": give it a value, or leave it out for its default");
        }
        return node.asText();
    }
}
