package org.entente.enrich.gazetteer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.enrich.document.ActorKind;
import org.jspecify.annotations.Nullable;

/**
 * A user's own actors, read from a YAML file:
 *
 * <pre>{@code
 * actors:
 *   - id: org/acme
 *     kind: organisation
 *     name: Acme
 *     country: country/USA
 *     names: [Acme, Acme Corporation]
 * }</pre>
 */
public final class GazetteerFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();
    private static final Pattern ID = Pattern.compile("(country/[A-Z]{3})|((person|org)/[a-z0-9]+(-[a-z0-9]+)*)");
    private static final Pattern COUNTRY = Pattern.compile("country/[A-Z]{3}");
    private static final long LARGEST = 16L * 1024 * 1024;

    private record Listed(@Nullable List<Item> actors) {}

    private record Item(
            @Nullable String id,
            @Nullable ActorKind kind,
            @Nullable String name,
            @Nullable String country,
            @JsonProperty("names") @Nullable List<String> names) {}

    private GazetteerFile() {}

    /**
     * The actors of the file, in its order.
     *
     * @throws IllegalArgumentException if it is no such file; the message names the entry and the field
     * @throws UncheckedIOException if it cannot be read
     */
    public static List<OwnEntry> read(Path file) {
        Listed listed;
        try {
            if (Files.size(file) > LARGEST) {
                throw new IllegalArgumentException(file + " has more than 16 MiB: cut it down");
            }
            byte[] bytes = Files.readAllBytes(file);
            listed = new String(bytes, java.nio.charset.StandardCharsets.UTF_8).isBlank()
                    ? new Listed(List.of())
                    : YAML.readValue(bytes, Listed.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + ": " + e.getOriginalMessage() + where(e), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
        List<OwnEntry> entries = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<Item> items = listed == null || listed.actors() == null ? List.of() : listed.actors();
        for (int i = 0; i < items.size(); i++) {
            OwnEntry entry = entry(file + ": actors[" + i + "]", items.get(i));
            if (!ids.add(entry.id())) {
                throw new IllegalArgumentException(
                        file + ": actors[" + i + "].id is '" + entry.id() + "' again: put all names in one entry");
            }
            entries.add(entry);
        }
        return List.copyOf(entries);
    }

    private static OwnEntry entry(String at, @Nullable Item item) {
        if (item == null) {
            throw new IllegalArgumentException(at + " is empty: give it an id, a kind and names");
        }
        String id = required(at + ".id", item.id());
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(at + ".id is '" + id
                    + "': allowed are country/ABC, person/a-b and org/a-b in lower-case letters, digits and hyphens");
        }
        ActorKind kind = item.kind() == null ? kindOf(id) : item.kind();
        if (kind != kindOf(id)) {
            throw new IllegalArgumentException(at + ".kind is " + kind.name().toLowerCase(Locale.ROOT)
                    + ", and the id is '" + id + "': make them agree, or leave the kind out");
        }
        if (item.country() != null && !COUNTRY.matcher(item.country()).matches()) {
            throw new IllegalArgumentException(
                    at + ".country is '" + item.country() + "': give an actor id such as country/FRA");
        }
        List<String> names = item.names() == null ? List.of() : item.names();
        for (int i = 0; i < names.size(); i++) {
            required(at + ".names[" + i + "]", names.get(i));
        }
        String name = item.name() == null && !names.isEmpty() ? names.get(0) : required(at + ".name", item.name());
        return new OwnEntry(id, kind, name, item.country(), names.isEmpty() ? List.of(name) : names);
    }

    private static ActorKind kindOf(String id) {
        return id.startsWith("country/")
                ? ActorKind.COUNTRY
                : id.startsWith("person/") ? ActorKind.PERSON : ActorKind.ORGANISATION;
    }

    private static String required(String at, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(at + " is missing");
        }
        return value;
    }

    private static String where(JsonProcessingException e) {
        return e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
    }
}
