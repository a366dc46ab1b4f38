package org.entente.enrich.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.news.ArticleStatus;

/** What this stage counts; every tag has few values. Thread-safe. */
final class EnrichMetrics {

    private static final int MOST_LANGUAGES = 128;
    private static final String OTHER = "other";

    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<Outcome, Counter> outcomes = new EnumMap<>(Outcome.class);
    private final Map<String, Counter> languages = new ConcurrentHashMap<>();
    private final DistributionSummary actors;
    private final Counter cut;
    private final Timer age;
    private final AtomicInteger waiting = new AtomicInteger();

    EnrichMetrics(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(
                    outcome,
                    Counter.builder("entente.enrich.articles")
                            .description("Revisions by what became of them")
                            .tag("outcome", outcome.label)
                            .register(meters));
        }
        this.actors = DistributionSummary.builder("entente.enrich.actors")
                .description("Actors on an annotated article")
                .register(meters);
        this.cut = Counter.builder("entente.enrich.actors.cut")
                .description("Actors left off because their article has too many")
                .register(meters);
        this.age = Timer.builder("entente.enrich.age")
                .description("Time from publication to enrichment")
                .register(meters);
        Gauge.builder("entente.enrich.held", waiting, AtomicInteger::get)
                .description("Articles that wait for the end of their embargo, on this instance")
                .register(meters);
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

        /** That of a revision that may not be shown. */
        static Outcome of(ArticleStatus status) {
            return status == ArticleStatus.CANCELED ? CANCELED : WITHHELD;
        }
    }

    void count(Outcome outcome) {
        Counter counter = outcomes.get(outcome);
        if (counter != null) {
            counter.increment();
        }
    }

    void language(String code) {
        String label = languages.containsKey(code) || languages.size() < MOST_LANGUAGES ? code : OTHER;
        languages
                .computeIfAbsent(label, any -> Counter.builder("entente.enrich.language")
                        .description("Usable revisions by the language found")
                        .tag("language", any)
                        .register(meters))
                .increment();
    }

    void actors(int kept, int left) {
        actors.record(kept);
        cut.increment(left);
    }

    /** From publication to now; a replayed archive makes this years, which is true. */
    void age(Instant publishedAt) {
        Duration passed = Duration.between(publishedAt, clock.instant());
        age.record(passed.isNegative() ? Duration.ZERO : passed);
    }

    /** So many more articles wait for their embargo to end. */
    void waiting(int more) {
        waiting.addAndGet(more);
    }
}
