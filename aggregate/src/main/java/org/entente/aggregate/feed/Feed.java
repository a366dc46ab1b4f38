package org.entente.aggregate.feed;

import org.jspecify.annotations.Nullable;

/**
 * What is new, as it comes, in several parts that each have an order of their own. Safe for use by several threads.
 *
 * @param <T> what it tells
 */
public interface Feed<T> {

    /**
     * Gives the reader what is new from now on.
     *
     * @param after first gives what came after this; null for nothing of that. Whatever came after it is given at least
     *     once
     */
    void follow(FeedReader<T> reader, @Nullable FeedCursor after);
}
