package org.entente.aggregate.view;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A table that is only read, keyed by strings in the order of their UTF-8 bytes. It may lie in several parts: rows come
 * in order within a part, not across parts.
 *
 * @param <V> what a row holds
 */
public interface Rows<V> {

    /** The row with exactly this key; null if there is none. */
    @Nullable
    V get(String key);

    /** Visits the rows with {@code from <= key <= to}. */
    void between(String from, String to, BiConsumer<String, V> visitor);

    /** Visits every row. */
    void all(BiConsumer<String, V> visitor);

    /** Visits the rows whose key starts with the text and a bar. */
    default void under(String start, BiConsumer<String, V> visitor) {
        between(start + '|', start + '}', visitor);
    }
}
