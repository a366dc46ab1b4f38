package org.entente.enrich.stance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which given names women bear and which men do. Immutable. */
final class GivenNames {

    private static final String RESOURCE = "given-names.tsv";

    private final Map<String, Sex> byName = new HashMap<>();

    private GivenNames() {}

    static GivenNames load() {
        InputStream resource = GivenNames.class.getResourceAsStream(RESOURCE);
        if (resource == null) {
            throw new IllegalStateException("the resource " + RESOURCE + " is missing: build the enrich module anew");
        }
        GivenNames names = new GivenNames();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] fields = line.split("\t", -1);
                    for (String name : fields[1].split("\\|", -1)) {
                        names.byName.put(name, Sex.valueOf(fields[0]));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        return names;
    }

    /** By the whole name, or by its first word; null where neither tells. */
    @Nullable
    Sex of(String name) {
        Sex whole = byName.get(name);
        int space = name.indexOf(' ');
        return whole != null || space < 0 ? whole : byName.get(name.substring(0, space));
    }
}
