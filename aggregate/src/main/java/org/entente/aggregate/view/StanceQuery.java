package org.entente.aggregate.view;

import org.jspecify.annotations.Nullable;

/**
 * Which stances to list.
 *
 * @param holder only of this holder; null for every one
 * @param target only toward this target; null for every one
 * @param span the event time to count
 * @param after only what comes after this one; null for the first page
 * @param limit at most so many, at least 1
 */
public record StanceQuery(
        @Nullable String holder,
        @Nullable String target,
        Span span,
        @Nullable Cursor after,
        int limit) {

    /** @throws IllegalArgumentException if the limit is below 1 */
    public StanceQuery {
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit + " is below 1");
        }
    }
}
