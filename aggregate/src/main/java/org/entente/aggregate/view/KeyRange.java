package org.entente.aggregate.view;

import org.jspecify.annotations.Nullable;

/**
 * The keys {@code from <= key <= to} in the order of their UTF-8 bytes.
 *
 * @param from the first one; null for no bound
 * @param to the last one; null for no bound
 */
public record KeyRange(@Nullable String from, @Nullable String to) {

    /** Every key. */
    public static final KeyRange ALL = new KeyRange(null, null);

    /** This key alone. */
    public static KeyRange of(String key) {
        return new KeyRange(key, key);
    }

    /** The only key of it; null if there may be several. */
    public @Nullable String only() {
        return from != null && from.equals(to) ? from : null;
    }
}
