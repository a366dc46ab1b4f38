package org.entente.aggregate.view;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A window of whole event-time hours that ends at an instant: it covers the hours {@code h} with
 * {@code asOf - window <= h < asOf}.
 *
 * @param window a positive number of whole hours; null for all time before {@code asOf}
 * @param asOf the exclusive end, on a whole hour; an instant within an hour is raised to that hour's end. Null for the
 *     end of the latest event-time hour seen
 */
public record Span(@Nullable Duration window, @Nullable Instant asOf) {

    /** Everything seen so far. */
    public static final Span ALL = new Span(null, null);

    /** @throws IllegalArgumentException if the window is not a positive number of whole hours */
    public Span {
        if (window != null && (window.isNegative() || window.isZero() || !isWholeHours(window))) {
            throw new IllegalArgumentException(
                    "window " + window + " is not a positive number of whole hours, such as PT1H or P7D");
        }
        if (asOf != null) {
            asOf = ceilToHour(asOf);
        }
    }

    private static boolean isWholeHours(Duration window) {
        return window.equals(Duration.ofHours(window.toHours()));
    }

    private static Instant ceilToHour(Instant instant) {
        Instant floor = instant.truncatedTo(ChronoUnit.HOURS);
        return floor.equals(instant) ? floor : floor.plus(1, ChronoUnit.HOURS);
    }
}
