package org.entente.aggregate.http;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Times as the API writes and reads them: ISO 8601, UTC. */
final class Times {

    private static final long HOURS_A_DAY = 24;
    private static final long MOST_HOURS = 1000L * 366 * HOURS_A_DAY;

    private Times() {}

    /** A positive number of whole hours, at most 1,000 years. */
    static Optional<Duration> hours(String text) {
        try {
            Duration duration = Duration.parse(text);
            boolean whole = duration.equals(Duration.ofHours(duration.toHours()));
            boolean inRange = duration.toHours() >= 1 && duration.toHours() <= MOST_HOURS;
            return whole && inRange ? Optional.of(duration) : Optional.empty();
        } catch (DateTimeParseException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** A date-time with its offset, or a date for its midnight in UTC; of the years 1 to 9999. */
    static Optional<Instant> instant(String text) {
        try {
            OffsetDateTime time = text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text);
            return time.getYear() >= 1 && time.getYear() <= 9999 ? Optional.of(time.toInstant()) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
