package org.entente.ingest.websub;

import io.micrometer.core.instrument.MeterRegistry;

/** What is counted of hubs. */
public final class WebSubMetrics {

    private final MeterRegistry meters;

    public WebSubMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void subscription(String outcome) {
        meters.counter("entente.ingest.websub.subscriptions", "outcome", outcome)
                .increment();
    }

    void delivery(String outcome) {
        meters.counter("entente.ingest.websub.deliveries", "outcome", outcome).increment();
    }
}
