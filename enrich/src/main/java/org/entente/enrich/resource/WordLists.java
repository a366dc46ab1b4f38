package org.entente.enrich.resource;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Words by their kind, from a table of kind TAB words between spaces, in which a kind may have several rows. Immutable. */
public final class WordLists {

    private final String table;
    private final Map<String, Set<String>> words = new HashMap<>();

    private WordLists(String table) {
        this.table = table;
    }

    /** Reads the table; see {@link Tables#rows}. */
    public static WordLists load(Class<?> beside, String table) {
        WordLists lists = new WordLists(table);
        for (String[] row : Tables.rows(beside, table, 2)) {
            lists.words.computeIfAbsent(row[0], kind -> new HashSet<>()).addAll(Set.of(row[1].split(" ", -1)));
        }
        return lists;
    }

    /** @throws IllegalStateException if the table has none of that kind */
    public Set<String> of(String kind) {
        Set<String> found = words.get(kind);
        if (found == null) {
            throw new IllegalStateException(table + ".tsv has no row '" + kind + "': build the enrich module anew");
        }
        return Set.copyOf(found);
    }
}
