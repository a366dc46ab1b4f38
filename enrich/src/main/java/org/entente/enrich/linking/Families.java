package org.entente.enrich.linking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who of the story goes by a family name: the last one named in full so far, or the only one named in full at all. */
final class Families {

    private final Map<String, Family> byFamily = new HashMap<>();
    private final Map<String, String> byTail = new HashMap<>();

    /** Those named in full, in the order of the text. */
    private static final class Family {
        private final List<Integer> places = new ArrayList<>();
        private final List<Naming> namings = new ArrayList<>();
        private boolean several;
    }

    /** One place where somebody is named in full. */
    private record Naming(int sentence, String id) {}

    /**
     * Adds one named in full.
     *
     * @param mention the mention's place among all; never less than that of the one added before
     */
    void add(String fullName, String family, int mention, int sentence, String id) {
        Family all = byFamily.computeIfAbsent(family, any -> new Family());
        all.several |= !all.namings.isEmpty() && !all.namings.get(0).id().equals(id);
        all.places.add(mention);
        all.namings.add(new Naming(sentence, id));
        for (int space = fullName.indexOf(' '); space > 0; space = fullName.indexOf(' ', space + 1)) {
            String tail = fullName.substring(space + 1);
            if (tail.indexOf(' ') > 0) {
                byTail.putIfAbsent(tail.toLowerCase(Locale.ROOT), id);
            }
        }
    }

    /** Who is meant by the end of a name, of two words or more: "Von der Leyen"; null if nobody is named in full so. */
    @Nullable
    String byTail(String tail) {
        return byTail.get(tail.toLowerCase(Locale.ROOT));
    }

    /**
     * Whom the family name stands for at the mention; null if the story names nobody so, or several only later. Not one whom the same
     * sentence goes on to name in full, if there is another: nobody is called by the short form first.
     *
     * @param mention the mention's place among all, counted as in {@link #add}
     */
    @Nullable
    String resolve(String name, int mention, int sentence) {
        Family family = byFamily.get(name);
        if (family == null) {
            return null;
        }
        List<Naming> namings = family.namings;
        if (!family.several) {
            return namings.get(0).id();
        }
        int at = Collections.binarySearch(family.places, mention);
        int from = at < 0 ? -at - 1 : at;
        Set<String> later = new HashSet<>();
        for (int i = from; i < namings.size() && namings.get(i).sentence() == sentence; i++) {
            later.add(namings.get(i).id());
        }
        for (int i = from - 1; i >= 0; i--) {
            if (!later.contains(namings.get(i).id())) {
                return namings.get(i).id();
            }
        }
        return null;
    }
}
