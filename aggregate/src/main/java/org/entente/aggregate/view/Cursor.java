package org.entente.aggregate.view;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The last item of a page, after which the next one goes on. Pages are exact as long as the counts rest.
 *
 * @param count its articles
 * @param first the first id of its pair
 * @param second the second one
 */
public record Cursor(long count, String first, String second) {

    /** The text that {@link #parse} reads. */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((count + "|" + first + '|' + second).getBytes(StandardCharsets.UTF_8));
    }

    /** The cursor behind the text; empty if it is none. */
    public static Optional<Cursor> parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", -1);
            return parts.length == 3
                    ? Optional.of(new Cursor(Long.parseLong(parts[0]), parts[1], parts[2]))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
