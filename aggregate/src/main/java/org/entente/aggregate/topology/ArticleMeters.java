package org.entente.aggregate.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** What is measured of articles, each meter looked up once. Safe for use by several threads. */
final class ArticleMeters {

    private final Counter added;
    private final Counter corrected;
    private final Counter withdrawn;
    private final Counter repeated;
    private final Counter stale;
    private final Counter late;
    private final Counter corrections;
    private final Counter cancels;
    private final Timer age;

    ArticleMeters(MeterRegistry meters) {
        this.added = outcome(meters, "added");
        this.corrected = outcome(meters, "corrected");
        this.withdrawn = outcome(meters, "withdrawn");
        this.repeated = outcome(meters, "repeated");
        this.stale = outcome(meters, "stale");
        this.late = Counter.builder("entente.aggregate.late")
                .description("Articles that came after the grace of their hour")
                .register(meters);
        this.corrections = correction(meters, "correction");
        this.cancels = correction(meters, "cancel");
        this.age = Timer.builder("entente.aggregate.age")
                .description("Time from publication to count")
                .register(meters);
    }

    void repeated() {
        repeated.increment();
    }

    void stale() {
        stale.increment();
    }

    void late() {
        late.increment();
    }

    /**
     * An article that was applied.
     *
     * @param isUsable whether it counts
     * @param isFirst whether no revision of it was applied before
     */
    void applied(boolean isUsable, boolean isFirst, Duration sincePublication) {
        if (!isUsable) {
            withdrawn.increment();
        } else if (isFirst) {
            added.increment();
        } else {
            corrected.increment();
        }
        if (!isFirst) {
            (isUsable ? corrections : cancels).increment();
        }
        age.record(sincePublication.isNegative() ? Duration.ZERO : sincePublication);
    }

    private static Counter outcome(MeterRegistry meters, String outcome) {
        return Counter.builder("entente.aggregate.articles")
                .description("Revisions read, by what became of them")
                .tag("outcome", outcome)
                .register(meters);
    }

    private static Counter correction(MeterRegistry meters, String kind) {
        return Counter.builder("entente.aggregate.corrections")
                .description("Revisions that took an earlier one out of the counts")
                .tag("kind", kind)
                .register(meters);
    }
}
