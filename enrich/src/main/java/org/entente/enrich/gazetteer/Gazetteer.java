package org.entente.enrich.gazetteer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.enrich.document.ActorKind;
import org.entente.enrich.document.Token;
import org.entente.enrich.resource.Tables;
import org.jspecify.annotations.Nullable;

/** The actors and places that are known by name, read once from the tables beside this class. Immutable and thread-safe. */
public final class Gazetteer {

    /** The tables, the first to name a surface wins. */
    private static final List<String> TABLES =
            List.of("countries", "organisations", "people", "us-executive", "leaders", "armed-groups", "places");

    private static final String DOUBTS = "doubts";
    private static final int COLUMNS = 6;
    private static final int DOUBT_COLUMNS = 3;
    private static final int VERSION_BYTES = 4;
    private static final List<String> VERSIONED =
            Stream.concat(TABLES.stream(), Stream.of(DOUBTS, "offices")).toList();

    private final Trie trie = new Trie();
    private final Map<String, Entry> bare = new HashMap<>();
    private final Map<String, Entry> byId = new HashMap<>();
    private final Map<String, Doubt> doubts = new HashMap<>();
    private final Offices offices = Offices.load();
    private final String version;

    private Gazetteer(String version) {
        this.version = version;
    }

    /** A name found: its entry and the index after its last token. */
    public record Match(Entry entry, int end) {}

    /**
     * Reads the tables.
     *
     * @param tokens cuts a name as the text is cut
     */
    public static Gazetteer load(Function<String, List<Token>> tokens) {
        return load(tokens, List.of());
    }

    /**
     * Reads the tables, and puts a user's actors before them.
     *
     * @param tokens cuts a name as the text is cut
     * @param own their names, countries and labels win over those of the tables
     */
    public static Gazetteer load(Function<String, List<Token>> tokens, List<OwnEntry> own) {
        Gazetteer gazetteer = new Gazetteer(version(own));
        own.forEach(entry -> gazetteer.add(entry, tokens));
        TABLES.forEach(
                table -> Tables.rows(Gazetteer.class, table, COLUMNS).forEach(row -> gazetteer.add(row, tokens)));
        Tables.rows(Gazetteer.class, DOUBTS, DOUBT_COLUMNS)
                .forEach(row -> gazetteer.doubts.put(row[0], Doubt.of(row[1], row[2])));
        own.forEach(entry -> entry.names().forEach(gazetteer.doubts::remove));
        return gazetteer;
    }

    /** A digest of all that is in it, of eight hexadecimal digits: other contents, another version. */
    public String version() {
        return version;
    }

    /** Who held which office when. */
    public Offices offices() {
        return offices;
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

    private static String version(List<OwnEntry> own) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        for (String table : VERSIONED) {
            for (String line : Tables.lines(Gazetteer.class, table)) {
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        digest.update(own.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
    }

    private void add(OwnEntry own, Function<String, List<Token>> tokens) {
        Entry entry = new Entry(own.id(), own.kind(), own.name(), own.country(), Entry.Role.NAME);
        byId.put(entry.id(), entry);
        for (String name : own.names()) {
            trie.add(tokens.apply(name), entry);
        }
    }

    private void add(String[] row, Function<String, List<Token>> tokens) {
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
