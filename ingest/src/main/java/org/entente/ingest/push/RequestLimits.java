package org.entente.ingest.push;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.http.Problem;
import org.entente.http.ProblemException;
import org.entente.http.Request;

/**
 * How many requests each client may make. Each answer says what is left, in the fields of draft-ietf-httpapi-ratelimit-headers-10.
 */
final class RequestLimits {

    private static final long MINUTE = Duration.ofMinutes(1).toSeconds();

    private final Map<String, Bucket> buckets = new HashMap<>();

    RequestLimits(List<PushClient> clients, TimeMeter time) {
        for (PushClient client : clients) {
            int rate = client.requestsPerMinute();
            buckets.put(
                    client.name(),
                    Bucket.builder()
                            .addLimit(limit -> limit.capacity(rate).refillGreedy(rate, Duration.ofMinutes(1)))
                            .withCustomTimePrecision(time)
                            .build());
        }
    }

    /** @throws ProblemException with 429 if the client has made too many */
    void count(PushClient client, Request request) {
        ConsumptionProbe probe =
                Objects.requireNonNull(buckets.get(client.name())).tryConsumeAndReturnRemaining(1);
        long untilFull = seconds(probe.getNanosToWaitForReset());
        request.say("RateLimit-Policy", "\"client\";q=" + client.requestsPerMinute() + ";w=" + MINUTE);
        request.say("RateLimit", "\"client\";r=" + probe.getRemainingTokens() + ";t=" + untilFull);
        if (!probe.isConsumed()) {
            request.retryAfter((int) seconds(probe.getNanosToWaitForRefill()));
            throw new ProblemException(new Problem(
                    429,
                    "Too many requests",
                    client.requestsPerMinute() + " a minute are allowed: wait as Retry-After says, and send more"
                            + " stories in one request",
                    null));
        }
    }

    /** Whole ones, rounded up. */
    static long seconds(long nanos) {
        return Math.max(1, (nanos + 999_999_999) / 1_000_000_000);
    }
}
