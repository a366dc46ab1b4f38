package org.entente.schemas.fault;

import java.time.Duration;

/**
 * Waits that double from {@code first} up to {@code longest}.
 *
 * @param attempts how often to try before giving up
 */
public record Backoff(Duration first, Duration longest, int attempts) {

    /** For a call to the registry from a stream thread: 5.1 s of waits, far below {@code max.poll.interval.ms}. */
    public static final Backoff REGISTRY = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2), 7);

    /** Between replacements of a stream thread that transient faults have ended: never gives up. */
    public static final Backoff THREAD = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), Integer.MAX_VALUE);

    /** Between looks at whether new topics have leaders, which takes a fraction of a second. */
    public static final Backoff LEADERS = new Backoff(Duration.ofMillis(50), Duration.ofMillis(50), Integer.MAX_VALUE);

    /** The wait after the given failed attempt, counted from 1. */
    public Duration after(int attempt) {
        long factor = 1L << Math.min(attempt - 1, 20);
        Duration wait = first.multipliedBy(factor);
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    /** Waits; an interrupt is kept for the caller and ends the wait. */
    public void pause(int attempt) {
        try {
            Thread.sleep(after(attempt).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
