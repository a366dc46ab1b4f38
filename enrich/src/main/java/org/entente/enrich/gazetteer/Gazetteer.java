package org.entente.enrich.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.entente.enrich.document.ActorKind;
import org.entente.enrich.document.Token;
import org.jspecify.annotations.Nullable;

/** The actors and places that are known by name, read once from the tables beside this class. Immutable and thread-safe. */
public final class Gazetteer {

    /** The tables, the first to name a surface wins. */
    private static final List<String> TABLES =
            List.of("countries", "organisations", "people", "us-executive", "leaders", "armed-groups", "places");

    private static final String DOUBTS = "doubts";
    private static final int COLUMNS = 6;

    private final Trie trie = new Trie();
    private final Map<String, Entry> bare = new HashMap<>();
    private final Map<String, Entry> byId = new HashMap<>();
    private final Map<String, Doubt> doubts = new HashMap<>();

    private Gazetteer() {}

    /** A name found: its entry and the index after its last token. */
    public record Match(Entry entry, int end) {}

    /**
     * Reads the tables.
     *
     * @param tokens cuts a name as the text is cut
     */
    public static Gazetteer load(Function<String, List<Token>> tokens) {
        Gazetteer gazetteer = new Gazetteer();
        TABLES.forEach(table -> lines(table).forEach(row -> gazetteer.add(table, row, tokens)));
        lines(DOUBTS).forEach(row -> gazetteer.doubts.put(row[0], Doubt.of(row[1], row.length > 2 ? row[2] : "")));
        return gazetteer;
    }

    /** The longest known name that starts at the token; a family name alone is none, see {@link #bare}. */
    public @Nullable Match longest(List<Token> tokens, int from) {
        Trie.Match match = trie.longest(tokens, from);
        return match == null ? null : new Match(match.entry(), match.end());
    }

    /** The entry that all the tokens together name, from the first to the last. */
    public @Nullable Entry whole(List<Token> tokens) {
        Match match = longest(tokens, 0);
        return match != null && match.end() == tokens.size() ? match.entry() : null;
    }

    /** Whom the family name alone stands for where the text names no other of that name. */
    public Optional<Entry> bare(String family) {
        return Optional.ofNullable(bare.get(family));
    }

    /** The entry of the actor or place. */
    public Optional<Entry> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What makes it doubtful that the name stands for its entry; null for most names. */
    public @Nullable Doubt doubt(String surface) {
        return doubts.get(surface);
    }

    private static List<String[]> lines(String table) {
        String resource = table + ".tsv";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Gazetteer.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private void add(String table, String[] row, Function<String, List<Token>> tokens) {
        if (row.length != COLUMNS) {
            throw new IllegalStateException(table + ".tsv: a row has " + row.length + " columns, not " + COLUMNS + ": "
                    + String.join("\t", row));
        }
        ActorKind kind = row[1].equals("PLACE") ? null : ActorKind.valueOf(row[1]);
        String country = row[3].isEmpty() ? null : row[3];
        Entry entry = new Entry(row[0], kind, row[2], country, Entry.Role.valueOf(row[4]));
        byId.putIfAbsent(entry.id(), entry);
        for (String surface : row[5].split("\\|")) {
            if (surface.startsWith("~")) {
                bare.putIfAbsent(surface.substring(1), new Entry(row[0], kind, row[2], country, Entry.Role.BARE));
            } else {
                trie.add(tokens.apply(surface), entry);
            }
        }
    }
}
