package org.entente.local.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are asked for, by when they were published.
 *
 * @param from the first moment; null for any
 * @param to the first moment after; null for any
 */
public record Period(@Nullable Instant from, @Nullable Instant to) {

    /** @throws IllegalArgumentException if it ends before it begins */
    public Period {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("--to " + to + " is not after --from " + from);
        }
    }

    boolean contains(Instant time) {
        return (from == null || !time.isBefore(from)) && (to == null || time.isBefore(to));
    }
}
