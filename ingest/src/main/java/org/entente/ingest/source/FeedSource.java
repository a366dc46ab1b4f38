package org.entente.ingest.source;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.entente.ingest.fetch.Limits;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is polled.
 *
 * @param url where it is
 * @param floor shortest time between two polls
 * @param ceiling longest time between two polls, unless the server wants to be left alone for longer
 * @param fullText whether the linked pages are fetched
 * @param webSub whether its hub, if it has one, is subscribed to
 * @param limits of each fetch
 * @param headers sent with each poll to its own origin, credentials among them: never logged, and not part of {@link #toString}
 */
public record FeedSource(
        String id,
        String name,
        @Nullable String language,
        URI url,
        Duration floor,
        Duration ceiling,
        boolean fullText,
        boolean webSub,
        Limits limits,
        Map<String, String> headers)
        implements Source {

    static final Duration FLOOR = Duration.ofMinutes(5);
    static final Duration CEILING = Duration.ofHours(1);

    private static final Duration LOWEST = Duration.ofSeconds(10);
    private static final Duration HIGHEST = Duration.ofDays(7);

    /** @throws IllegalArgumentException naming the key, the value and what is allowed */
    public FeedSource {
        if (floor.compareTo(LOWEST) < 0 || floor.compareTo(HIGHEST) > 0) {
            throw new IllegalArgumentException("interval.floor is " + floor + ": allowed is PT10S to P7D");
        }
        if (ceiling.compareTo(floor) < 0 || ceiling.compareTo(HIGHEST) > 0) {
            throw new IllegalArgumentException(
                    "interval.ceiling is " + ceiling + ": allowed is the floor, " + floor + ", to P7D");
        }
        headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return id;
    }
}
