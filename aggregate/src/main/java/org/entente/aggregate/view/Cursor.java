package org.entente.aggregate.view;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;

/**
 * The place of an item in a listing: greater ranks come first, equal ones in the order of their ids. A page goes on after the
 * place of the last item of the page before, so that what comes or goes meanwhile shifts no other item.
 *
 * @param rank what the listing is ordered by, such as articles or the time of an event
 * @param first the item's id, or the first one of its pair
 * @param second the second id of its pair; empty for an item with one
 */
public record Cursor(long rank, String first, String second) implements Comparable<Cursor> {

    private static final Comparator<Cursor> ORDER = Comparator.<Cursor>comparingLong(cursor -> -cursor.rank)
            .thenComparing(Cursor::first)
            .thenComparing(Cursor::second);

    /** Ids may hold bars, but no end of a line. */
    private static final String SEPARATOR = "\n";

    /** The place of an item with one id. */
    static Cursor of(long rank, String id) {
        return new Cursor(rank, id, "");
    }

    /** The text that {@link #parse} reads. */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((rank + SEPARATOR + first + SEPARATOR + second).getBytes(StandardCharsets.UTF_8));
    }

    /** The cursor behind the text; empty if it is none. */
    public static Optional<Cursor> parse(String text) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            return parts.length == 3
                    ? Optional.of(new Cursor(Long.parseLong(parts[0]), parts[1], parts[2]))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(Cursor other) {
        return ORDER.compare(this, other);
    }
}
