package org.entente.enrich.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who of the story goes by a family name: the last one named in full so far, or the only one named in full at all. */
final class Families {

    private final Map<String, List<Full>> byFamily = new HashMap<>();

    private record Full(int mention, String id) {}

    void add(String family, int mention, String id) {
        byFamily.computeIfAbsent(family, any -> new ArrayList<>()).add(new Full(mention, id));
    }

    /**
     * Whom the family name stands for at the mention; null if the story names nobody so, or several only later.
     *
     * @param mention the mention's place among all, counted as in {@link #add}
     */
    @Nullable
    String resolve(String family, int mention) {
        List<Full> all = byFamily.get(family);
        if (all == null) {
            return null;
        }
        String last = null;
        LinkedHashSet<String> ids = new LinkedHashSet<>();
        for (Full full : all) {
            ids.add(full.id());
            last = full.mention() < mention ? full.id() : last;
        }
        return last != null ? last : ids.size() == 1 ? all.get(0).id() : null;
    }
}
