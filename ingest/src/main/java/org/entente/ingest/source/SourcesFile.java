package org.entente.ingest.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the file that {@code ingest.sources} names: {@code defaults} and {@code sources}. */
public final class SourcesFile {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private SourcesFile() {}

    /**
     * The sources in their order.
     *
     * @param environment from which secrets may come
     * @throws IllegalArgumentException naming the file, the source, the key and what is allowed, and never a secret
     */
    public static List<Source> read(Path file, Map<String, String> environment) {
        Section whole = new Section(file.toString(), tree(file), Set.of("defaults", "sources"), null);
        JsonNode list = whole.at("sources");
        if (!list.isArray()) {
            throw whole.wrong("sources must be a list, each with an id and one of feed, spool or push");
        }
        SourceReader reader = new SourceReader(
                new Section(file + ": defaults", whole.at("defaults"), SourceReader.DEFAULTS, null),
                new Secrets(environment, file.toAbsolutePath().resolveSibling("")));
        List<Source> sources = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            Source source = reader.source(file.toString(), i + 1, list.get(i));
            if (!ids.add(source.id())) {
                throw new IllegalArgumentException(file + ": source " + source.id() + ": id is used twice");
            }
            sources.add(source);
        }
        return List.copyOf(sources);
    }

    private static JsonNode tree(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no sources file " + file + ": see ingest.sources");
        }
        try {
            return YAML.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            String reason = e.getOriginalMessage().lines().findFirst().orElse("no YAML");
            throw new IllegalArgumentException(file + ":" + line + ": no valid YAML: " + reason, e);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
