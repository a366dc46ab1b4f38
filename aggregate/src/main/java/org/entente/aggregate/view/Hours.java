package org.entente.aggregate.view;

import java.time.Duration;
import java.time.Instant;
import org.entente.aggregate.article.EventHour;
import org.jspecify.annotations.Nullable;

/**
 * A span on the clock of the counts: the hours {@code first <= h < end}.
 *
 * @param first the first hour, at least 0
 * @param end the hour after the last one
 * @param clock the latest event-time hour seen; -1 for none
 * @param together whether every part's clock stands there, so that what is kept as of the clock can be used
 * @param window the length asked for; null for all time
 */
record Hours(
        int first,
        int end,
        int clock,
        boolean together,
        @Nullable Duration window) {

    static Hours of(Span span, Rows<Integer> clocks) {
        Clock clock = new Clock();
        clocks.all((key, hour) -> clock.see(hour));
        Instant asOf = span.asOf();
        int end = asOf == null ? clock.latest + 1 : EventHour.of(asOf);
        Duration window = span.window();
        long first = window == null ? 0 : end - window.toHours();
        return new Hours((int) Math.max(0, first), end, clock.latest, clock.together, window);
    }

    Instant asOf() {
        return EventHour.start(end);
    }

    /** Whether the span ends with the clock; what is kept as of the clock then answers for it. */
    boolean endsWithClock() {
        return together && end == clock + 1;
    }

    /** Whether the span holds every hour seen. */
    boolean holdsAll() {
        return window == null && end > clock;
    }

    boolean isEmpty() {
        return first >= end;
    }

    String firstKey() {
        return EventHour.key(first);
    }

    String lastKey() {
        return EventHour.key(end - 1L);
    }

    private static final class Clock {
        private int latest = -1;
        private boolean together = true;

        void see(int hour) {
            together &= latest == -1 || latest == hour;
            latest = Math.max(latest, hour);
        }
    }
}
