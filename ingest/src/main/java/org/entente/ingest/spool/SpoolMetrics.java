package org.entente.ingest.spool;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is counted of one spool directory. */
final class SpoolMetrics {

    private final MeterRegistry meters;
    private final String source;
    private final Clock clock;
    private volatile int waiting;
    private volatile @Nullable Instant oldest;

    SpoolMetrics(MeterRegistry meters, String source, Clock clock) {
        this.meters = meters;
        this.source = source;
        this.clock = clock;
        Gauge.builder("entente.ingest.spool.waiting", () -> waiting)
                .description("Files that lie there and are not yet put away")
                .tag("source", source)
                .register(meters);
        Gauge.builder("entente.ingest.spool.oldest", this::oldestAge)
                .description("Age of the oldest of them")
                .baseUnit("seconds")
                .tag("source", source)
                .register(meters);
    }

    private double oldestAge() {
        Instant at = oldest;
        return at == null
                ? 0
                : Math.max(0, Duration.between(at, clock.instant()).toMillis() / 1000.0);
    }

    void waits(List<SpoolFile> files) {
        waiting = files.size();
        oldest = files.stream().map(SpoolFile::modified).min(Instant::compareTo).orElse(null);
    }

    /** @param outcome done, partly-refused, refused, changed or gone */
    void file(String outcome) {
        meters.counter("entente.ingest.spool.files", "source", source, "outcome", outcome)
                .increment();
    }

    void trouble() {
        meters.counter("entente.ingest.spool.troubles", "source", source).increment();
    }
}
