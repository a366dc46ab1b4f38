package org.entente.enrich.linking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who of the story goes by a family name: the last one named in full so far, or the only one named in full at all. */
final class Families {

    private final Map<String, Family> byFamily = new HashMap<>();

    /** Those named in full, in the order of the text. */
    private static final class Family {
        private final List<Integer> places = new ArrayList<>();
        private final List<String> ids = new ArrayList<>();
        private boolean several;
    }

    /** @param mention the mention's place among all; never less than that of the one added before */
    void add(String name, int mention, String id) {
        Family family = byFamily.computeIfAbsent(name, any -> new Family());
        family.several |= !family.ids.isEmpty() && !family.ids.get(0).equals(id);
        family.places.add(mention);
        family.ids.add(id);
    }

    /**
     * Whom the family name stands for at the mention; null if the story names nobody so, or several only later.
     *
     * @param mention the mention's place among all, counted as in {@link #add}
     */
    @Nullable
    String resolve(String name, int mention) {
        Family family = byFamily.get(name);
        if (family == null) {
            return null;
        }
        int at = Collections.binarySearch(family.places, mention);
        int before = (at < 0 ? -at - 1 : at) - 1;
        if (before >= 0) {
            return family.ids.get(before);
        }
        return family.several ? null : family.ids.get(0);
    }
}
