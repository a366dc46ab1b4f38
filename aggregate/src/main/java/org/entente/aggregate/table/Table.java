package org.entente.aggregate.table;

import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A sorted table by string key, in UTF-8 byte order. For one thread.
 *
 * @param <V> what is kept; a value read is the reader's own and may be changed without changing the table
 */
public interface Table<V> {

    /** The value, or null where there is none. */
    @Nullable
    V get(String key);

    /** Sets the value; null deletes it. */
    void put(String key, @Nullable V value);

    /** Visits {@code from <= key <= to} in ascending order; the table must not change meanwhile. */
    void ascend(String from, String to, BiConsumer<String, V> visitor);

    /**
     * Visits {@code from <= key <= to} in ascending order until the visitor says false; the table must not change meanwhile.
     *
     * @return whether the visitor never said false
     */
    boolean ascendWhile(String from, String to, BiPredicate<String, V> visitor);

    /** Visits {@code from <= key <= to} in descending order until the visitor says false. */
    void descend(String from, String to, BiPredicate<String, V> visitor);
}
