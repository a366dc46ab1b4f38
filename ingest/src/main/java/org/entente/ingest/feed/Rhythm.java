package org.entente.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of when to ask it again.
 *
 * @param timeToLive how long it may be taken for fresh: {@code ttl}
 * @param updateEvery how often it says it changes: {@code sy:updatePeriod} through {@code sy:updateFrequency}
 * @param skipHours of the day in UTC, 0 to 23, in which nothing changes
 * @param skipDays in UTC, on which nothing changes
 */
public record Rhythm(
        @Nullable Duration timeToLive,
        @Nullable Duration updateEvery,
        Set<Integer> skipHours,
        Set<DayOfWeek> skipDays) {

    /** For a feed that says nothing of it. */
    public static final Rhythm NONE = new Rhythm(null, null, Set.of(), Set.of());
}
