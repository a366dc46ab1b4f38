package org.entente.ingest.push;

import io.micrometer.core.instrument.MeterRegistry;
import org.entente.ingest.publish.Refusal;
import org.jspecify.annotations.Nullable;

/** What is counted of the requests. */
final class PushMetrics {

    private final MeterRegistry meters;

    PushMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** @param client null where it is not known who sent it */
    void answered(@Nullable PushClient client, int status) {
        meters.counter(
                        "entente.ingest.push.requests",
                        "client",
                        client == null ? "unknown" : client.name(),
                        "status",
                        Integer.toString(status))
                .increment();
    }

    /** @param bytes as they came, packed or not */
    void taken(PushClient client, int bytes) {
        meters.counter("entente.ingest.push.bytes", "client", client.name()).increment(bytes);
    }

    void refused(PushClient client, Refusal refusal) {
        meters.counter(
                        "entente.ingest.push.refused",
                        "client",
                        client.name(),
                        "cause",
                        refusal.reason().label())
                .increment();
    }
}
