package org.entente.aggregate.feed;

import java.time.Duration;

/**
 * Reads a feed. Called by one thread at a time, which is not to be kept waiting but by {@link #awaitRoom}.
 *
 * @param <T> what it reads
 */
public interface FeedReader<T> {

    /** Makes ready what it will send of the item, which may take a while: called with no lock held, before it takes the item. */
    default void prepare(FeedItem<T> item) {}

    /** Takes the next item; false if it wants no more. */
    boolean take(FeedItem<T> item, FeedCursor cursor);

    /** Nothing is new for the moment; false if it wants no more. */
    boolean beat(FeedCursor cursor);

    /** Waits until it can take more, while it is given what is old; false if that took too long, and it is not to be given more. */
    boolean awaitRoom(Duration within) throws InterruptedException;

    /** The feed gives no more for the moment: where it stood can be gone on from. */
    void end();
}
