package org.entente.ingest.websub;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one source stands with its hub.
 *
 * @param secret which the hub was given; null where the line to it is not private
 * @param askedAt when it was last asked for
 * @param until when the lease ends; null while the hub has not verified that it was us who asked
 */
record Subscription(
        HubLinks links,
        @Nullable String secret,
        Instant askedAt,
        @Nullable Instant until) {

    private static final Duration ASK_AGAIN_AFTER = Duration.ofHours(1);

    static Subscription asked(HubLinks links, @Nullable String secret, Instant now, @Nullable Instant until) {
        return new Subscription(links, secret, now, until);
    }

    Subscription verified(Instant end) {
        return new Subscription(links, secret, askedAt, end);
    }

    boolean isActive(Instant now) {
        return until != null && now.isBefore(until);
    }

    /** In the last quarter of its lease, and not more often than each hour. */
    boolean isDue(Instant now, Duration lease) {
        boolean mayAsk = !now.isBefore(askedAt.plus(ASK_AGAIN_AFTER));
        return mayAsk && (until == null || now.isAfter(until.minus(lease.dividedBy(4))));
    }
}
