package org.entente.aggregate.view;

import org.jspecify.annotations.Nullable;

/**
 * Which pairs to list.
 *
 * @param actor only pairs with this actor, and it first in each; null for all pairs
 * @param with only the pair of {@code actor} with this one; null for all of {@code actor}'s pairs
 * @param span the event time to count
 * @param after only what comes after this one; null for the first page
 * @param limit at most so many pairs, at least 1
 */
public record CoMentionQuery(
        @Nullable String actor,
        @Nullable String with,
        Span span,
        @Nullable Cursor after,
        int limit) {

    /** @throws IllegalArgumentException if {@code with} comes without {@code actor}, or the limit is below 1 */
    public CoMentionQuery {
        if (with != null && actor == null) {
            throw new IllegalArgumentException("with names the other side of actor: give actor too");
        }
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit + " is below 1");
        }
    }
}
