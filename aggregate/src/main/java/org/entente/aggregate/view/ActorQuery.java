package org.entente.aggregate.view;

import org.jspecify.annotations.Nullable;

/**
 * Which actors to list.
 *
 * @param text only those whose name or id contains it, whatever the case and the accents; empty finds every actor
 * @param isById in the order of their ids, which never changes, instead of most articles first
 * @param after only what comes after this one; null for the first page
 * @param limit at most so many, at least 1
 */
public record ActorQuery(
        String text, boolean isById, @Nullable Cursor after, int limit) {}
