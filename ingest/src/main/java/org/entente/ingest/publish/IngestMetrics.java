package org.entente.ingest.publish;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.ingest.revision.Revision;

/** What is counted, after the commit: a batch that is tried twice counts once. */
final class IngestMetrics {

    private static final int MOST_SOURCES = 200;
    private static final String OTHER = "other";

    private final MeterRegistry meters;
    private final Timer duration;
    private final Set<String> sources = new HashSet<>();

    IngestMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.duration = Timer.builder("entente.ingest.publish.duration")
                .description("From a full batch to its commit, retries included")
                .publishPercentileHistogram()
                .register(meters);
    }

    Timer.Sample start() {
        return Timer.start(meters);
    }

    /** @param batch what the outcome is of */
    void committed(Outcome outcome, List<Delivery> batch, Timer.Sample begun) {
        begun.stop(duration);
        for (Revision revision : outcome.revisions()) {
            story(revision.article().getSource(), "accepted");
            meters.counter(
                            "entente.ingest.revisions",
                            "kind",
                            revision.kind().name().toLowerCase(Locale.ROOT))
                    .increment();
            String reason = revision.dateReplaced();
            if (reason != null) {
                meters.counter("entente.ingest.dates.replaced", "reason", reason)
                        .increment();
            }
        }
        outcome.unchanged().forEach(source -> story(source, "unchanged"));
        outcome.superseded().forEach(reason -> meters.counter("entente.ingest.superseded", "reason", reason.label())
                .increment());
        for (Delivery delivery : batch) {
            delivery.documents().forEach(document -> committed(document, delivery.source()));
        }
    }

    private void committed(ParsedDocument document, String source) {
        for (int i = 0; i < document.passedOver(); i++) {
            story(source, "passed-over");
        }
        for (DeadLetter letter : document.refused()) {
            story(source, "refused");
            String cause = letter.refusal().reason().label();
            meters.counter("entente.dead.letters", "stage", Records.STAGE, "cause", cause)
                    .increment();
        }
    }

    void retried(String reason) {
        meters.counter("entente.ingest.retries", "reason", reason).increment();
    }

    private void story(String source, String outcome) {
        boolean known = sources.contains(source) || (sources.size() < MOST_SOURCES && sources.add(source));
        meters.counter("entente.ingest.stories", "source", known ? source : OTHER, "outcome", outcome)
                .increment();
    }
}
