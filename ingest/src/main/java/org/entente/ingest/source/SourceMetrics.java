package org.entente.ingest.source;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.entente.news.SourceStatus;
import org.jspecify.annotations.Nullable;

/** What is measured of the sources that this instance polls. The first {@value #MOST_SOURCES} have a tag of their own. */
final class SourceMetrics {

    private static final int MOST_SOURCES = 200;
    private static final String OTHER = "other";

    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<String, SourceStatus> last = new ConcurrentHashMap<>();

    SourceMetrics(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    void polled(SourceStatus status, PollResult result, Duration took) {
        String source = tag(status.getId());
        counter(
                        "entente.ingest.source.polls",
                        source,
                        "result",
                        result.outcome().label())
                .increment();
        Timer.builder("entente.ingest.source.poll.duration")
                .description("From the request to the commit of its stories, waits for the host's turn included")
                .tag("source", source)
                .register(meters)
                .record(took.toNanos(), TimeUnit.NANOSECONDS);
        if (result.shown() != null) {
            counter("entente.ingest.source.items", source, "seen", "new").increment(result.news());
            counter("entente.ingest.source.items", source, "seen", "before")
                    .increment(result.shown().known());
        }
        if (result.gap() != null) {
            counter("entente.ingest.source.gaps", source, "kind", "overlap").increment();
        }
        if (!source.equals(OTHER)) {
            last.put(status.getId(), status);
        }
    }

    private Counter counter(String name, String source, String tag, String value) {
        return meters.counter(name, "source", source, tag, value);
    }

    /** Shows the state of a source from now on; what has no tag of its own has no gauges. */
    void owned(SourceStatus status) {
        String id = status.getId();
        if (last.size() >= MOST_SOURCES || last.put(id, status) != null) {
            return;
        }
        gauge("entente.ingest.source.consecutive.failures", id, each -> each.getConsecutiveFailures());
        gauge("entente.ingest.source.since.success", id, each -> since(each.getLastSuccessAt()));
        gauge("entente.ingest.source.since.new.item", id, each -> since(each.getLastNewItemAt()));
    }

    private interface Value {
        double of(SourceStatus status);
    }

    private void gauge(String name, String id, Value value) {
        Gauge.builder(name, last, all -> {
                    SourceStatus status = all.get(id);
                    return status == null ? Double.NaN : value.of(status);
                })
                .tag("source", id)
                .baseUnit(name.contains(".since.") ? "seconds" : null)
                .register(meters);
    }

    /** NaN for what has never been. */
    private double since(@Nullable Instant at) {
        return at == null ? Double.NaN : Duration.between(at, clock.instant()).toMillis() / 1000.0;
    }

    private String tag(String id) {
        return last.containsKey(id) ? id : OTHER;
    }

    /** Another instance polls it now. */
    void lost(String id) {
        last.remove(id);
    }
}
