package org.entente.aggregate.topology;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.entente.aggregate.feed.FeedReader;

/**
 * How long one reader is waited for while it is given what is old: at a time, and in all, as others wait for its place.
 * For one thread.
 */
final class Patience {

    private final Duration atATime;
    private final LongSupplier nanos;
    private long left;

    /** @param nanos a clock like {@link System#nanoTime} */
    Patience(Duration atATime, Duration inAll, LongSupplier nanos) {
        this.atATime = atATime;
        this.nanos = nanos;
        this.left = inAll.toNanos();
    }

    /** Waits until the reader can take more; false if that took too long, and it is not to be given more. */
    boolean awaitRoom(FeedReader<?> reader) throws InterruptedException {
        long begun = nanos.getAsLong();
        boolean isRoom = reader.awaitRoom(Duration.ofNanos(Math.min(atATime.toNanos(), left)));
        left = Math.max(0, left - (nanos.getAsLong() - begun));
        return isRoom;
    }
}
