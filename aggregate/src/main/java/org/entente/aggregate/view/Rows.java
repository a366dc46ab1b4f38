package org.entente.aggregate.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A table that is only read, keyed by strings in the order of their UTF-8 bytes. It may lie in several parts, some of
 * them in other processes: rows come in order within a part, not across parts, and one question for many keys costs far
 * less than many questions.
 *
 * @param <V> what a row holds
 */
public interface Rows<V> {

    /**
     * Visits the rows of all these ranges.
     *
     * @throws ViewNotReadyException while a part cannot be read; some rows may have been visited before
     */
    void in(List<KeyRange> ranges, BiConsumer<String, V> visitor);

    /** The row with exactly this key; null if there is none. */
    default @Nullable V get(String key) {
        List<V> found = new ArrayList<>(1);
        in(List.of(KeyRange.of(key)), (any, value) -> found.add(value));
        return found.isEmpty() ? null : found.get(0);
    }

    /** Visits the rows that there are of these keys. */
    default void each(Collection<String> keys, BiConsumer<String, V> visitor) {
        in(keys.stream().map(KeyRange::of).toList(), visitor);
    }

    /** Visits the rows with {@code from <= key <= to}. */
    default void between(String from, String to, BiConsumer<String, V> visitor) {
        in(List.of(new KeyRange(from, to)), visitor);
    }

    /** Visits every row. */
    default void all(BiConsumer<String, V> visitor) {
        in(List.of(KeyRange.ALL), visitor);
    }

    /** Visits the rows whose key starts with the text and a bar. */
    default void under(String start, BiConsumer<String, V> visitor) {
        between(start + '|', start + '}', visitor);
    }
}
