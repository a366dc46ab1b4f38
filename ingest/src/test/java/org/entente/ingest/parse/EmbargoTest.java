package org.entente.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class EmbargoTest {

    @Test
    void shouldHoldADayToItsEnd() {
        assertThat(Embargo.endOfDay("2026-06-19+02:00")).isEqualTo(Instant.parse("2026-06-19T22:00:00Z"));
        assertThat(Embargo.endOfDay("20260619Z")).isEqualTo(Instant.parse("2026-06-20T00:00:00Z"));
        assertThat(Embargo.endOfDay("2026-06-19"))
                .as("where it ends last")
                .isEqualTo(Instant.parse("2026-06-20T12:00:00Z"));
    }

    @Test
    void shouldLeaveATimeAndWhatIsNoDay() {
        assertThat(Embargo.endOfDay("2026-06-19T12:00:00Z")).isNull();
        assertThat(Embargo.endOfDay("20260619T120000Z")).isNull();
        assertThat(Embargo.endOfDay("2026-02-30")).isNull();
        assertThat(Embargo.endOfDay("soon")).isNull();
    }
}
