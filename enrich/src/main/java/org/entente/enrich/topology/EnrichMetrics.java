package org.entente.enrich.topology;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What this stage counts; every tag has few values. Thread-safe. */
final class EnrichMetrics {

    private final MeterRegistry meters;
    private final Clock clock;

    EnrichMetrics(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** What became of an arriving revision. */
    enum Outcome {
        ANNOTATED,
        FOREIGN,
        CANCELED,
        WITHHELD,
        REPEAT,
        STALE,
        HELD;

        private final String label = name().toLowerCase(Locale.ROOT);
    }

    void count(Outcome outcome) {
        meters.counter("entente.enrich.articles", "outcome", outcome.label).increment();
    }

    void language(String code) {
        meters.counter("entente.enrich.language", "language", code).increment();
    }

    void actors(int kept, int cut) {
        meters.summary("entente.enrich.actors").record(kept);
        meters.counter("entente.enrich.actors.cut").increment(cut);
    }

    /** From publication to now; a replayed archive makes this years, which is true. */
    void age(Instant publishedAt) {
        Duration age = Duration.between(publishedAt, clock.instant());
        Timer.builder("entente.enrich.age").register(meters).record(age.isNegative() ? Duration.ZERO : age);
    }
}
