package org.entente.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.entente.ingest.source.MovableClock;
import org.junit.jupiter.api.Test;

final class FailedAttemptsTest {

    private static final String ADDRESS = "192.0.2.7";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-06-19T12:00:00Z"));
    private final FailedAttempts failures = new FailedAttempts(new ClockMeter(clock));

    @Test
    void shouldLetNoMoreBeUnderWayThanMayFail() {
        for (int i = 0; i < FailedAttempts.A_MINUTE; i++) {
            assertThat(failures.begin(ADDRESS)).isTrue();
        }

        assertThat(failures.begin(ADDRESS)).isFalse();
        assertThat(failures.blocked(ADDRESS)).isEqualTo(Duration.ofSeconds(3));
        failures.succeeded(ADDRESS);
        assertThat(failures.begin(ADDRESS)).isTrue();
    }

    @Test
    void shouldNotCountWhatSucceeds() {
        for (int i = 0; i < 2 * FailedAttempts.A_MINUTE; i++) {
            assertThat(failures.begin(ADDRESS)).isTrue();
            failures.succeeded(ADDRESS);
        }

        assertThat(failures.blocked(ADDRESS)).isZero();
    }
}
