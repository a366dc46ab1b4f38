package org.entente.enrich.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who of the story goes by a family name: the last one named in full so far, or the only one named in full at all. */
final class Families {

    private final Map<String, List<Naming>> byFamily = new HashMap<>();
    private final Map<String, String> byTail = new HashMap<>();

    /**
     * Somebody named in full.
     *
     * @param mention the mention's place among all
     */
    private record Naming(int mention, int sentence, String id) {}

    /**
     * Adds one named in full.
     *
     * @param mention the mention's place among all; never less than that of the one added before
     */
    void add(String fullName, String family, int mention, int sentence, String id) {
        byFamily.computeIfAbsent(family, any -> new ArrayList<>()).add(new Naming(mention, sentence, id));
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
    String resolve(String family, int mention, int sentence) {
        List<Naming> namings = byFamily.get(family);
        if (namings == null) {
            return null;
        }
        String last = null;
        for (int i = namings.size() - 1; i >= 0 && last == null; i--) {
            Naming naming = namings.get(i);
            if (naming.mention() < mention && !isNamedAfter(namings, naming.id(), mention, sentence)) {
                last = naming.id();
            }
        }
        if (last != null) {
            return last;
        }
        String first = namings.get(0).id();
        return namings.stream().allMatch(naming -> naming.id().equals(first)) ? first : null;
    }

    private static boolean isNamedAfter(List<Naming> namings, String id, int mention, int sentence) {
        return namings.stream()
                .anyMatch(naming -> naming.mention() > mention
                        && naming.sentence() == sentence
                        && naming.id().equals(id));
    }
}
