package org.entente.enrich.stance;

import java.util.HashMap;
import java.util.Map;
import org.entente.enrich.resource.Tables;
import org.jspecify.annotations.Nullable;

/** Which given names women bear and which men do. Immutable. */
final class GivenNames {

    private final Map<String, Sex> byName = new HashMap<>();

    private GivenNames() {}

    static GivenNames load() {
        GivenNames names = new GivenNames();
        for (String[] row : Tables.rows(GivenNames.class, "given-names", 2)) {
            for (String name : row[1].split("\\|", -1)) {
                names.byName.put(name, Sex.valueOf(row[0]));
            }
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
