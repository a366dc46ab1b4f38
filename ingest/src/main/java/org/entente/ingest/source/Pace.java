package org.entente.ingest.source;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long a feed is left alone. The interval halves with each poll that brings something new and grows by half with each that does
 * not, between floor and ceiling; what the server says about its own pace lengthens a wait up to the ceiling.
 */
final class Pace {

    private static final double JITTER = 0.1;

    private final RandomGenerator random;

    Pace(RandomGenerator random) {
        this.random = random;
    }

    /** The interval after a poll that worked. */
    static Duration next(FeedSource source, Duration interval, boolean broughtNews) {
        Duration next = broughtNews ? interval.dividedBy(2) : interval.plus(interval.dividedBy(2));
        return within(source, next);
    }

    /** The interval of a feed that was never polled, or whose bounds have changed since. */
    static Duration within(FeedSource source, Duration interval) {
        return shorter(longer(interval, source.floor()), source.ceiling());
    }

    /** @param hint how often the server says that it changes */
    Duration afterSuccess(FeedSource source, Duration interval, @Nullable Duration hint) {
        Duration wait = hint == null ? interval : longer(interval, shorter(hint, source.ceiling()));
        return jittered(wait);
    }

    /**
     * One floor more with each failure, up to the ceiling.
     *
     * @param retryAfter what the server asks for; it counts if it is longer, whatever the ceiling
     */
    Duration afterFailure(FeedSource source, int failures, @Nullable Duration retryAfter) {
        Duration wait = shorter(source.floor().multipliedBy(Math.min(failures, 100_000)), source.ceiling());
        return jittered(retryAfter == null ? wait : longer(wait, retryAfter));
    }

    /** Up to a tenth longer, so that feeds that began together do not stay together. */
    private Duration jittered(Duration wait) {
        return wait.plusMillis((long) (wait.toMillis() * JITTER * random.nextDouble()));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
