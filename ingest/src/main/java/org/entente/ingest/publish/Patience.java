package org.entente.ingest.publish;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.entente.schemas.fault.Backoff;

/**
 * How long to wait after a fence, so that publishers which fence one another take turns: a random wait that doubles with each fence
 * and halves with each commit, for as long as it takes to let the other one finish a batch and more. And how often to try again after
 * other faults.
 *
 * @param first the middle of the first wait after a fence
 * @param longest the middle of the longest
 * @param passing between tries after a fault that may pass; its attempts are the limit
 */
record Patience(Duration first, Duration longest, Backoff passing, RandomGenerator random) {

    static Patience standard() {
        return new Patience(
                Duration.ofMillis(100),
                Duration.ofMinutes(1),
                new Backoff(Duration.ofMillis(200), Duration.ofSeconds(20), 8),
                RandomGenerator.getDefault());
    }

    /** Between half and one and a half of the doubled first wait. */
    Duration afterFences(int level) {
        Duration middle = new Backoff(first, longest, Integer.MAX_VALUE).after(level);
        return Duration.ofNanos((long) (middle.toNanos() * (0.5 + random.nextDouble())));
    }
}
