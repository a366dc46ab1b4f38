package org.entente.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The resources for those who operate the stage: health and metrics. */
public final class OperationRoutes {

    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final Health health;
    private final MeterRegistry meters;

    /**
     * @param health what {@code /health} says
     * @param meters what {@code /metrics} shows: a Prometheus registry, or a composite with one in it
     */
    public OperationRoutes(Health health, MeterRegistry meters) {
        this.health = health;
        this.meters = meters;
    }

    /** {@code /health/live}, {@code /health/ready} and {@code /metrics}. */
    public List<Route> all() {
        return List.of(
                Route.get("/health/live", Set.of(), request -> state(request, health.live())),
                Route.get("/health/ready", Set.of(), request -> state(request, health.ready())),
                Route.get("/metrics", Set.of(), this::metrics));
    }

    private static void state(Request request, Health.State state) {
        if (state.up()) {
            request.answer("application/json", "{\"status\":\"UP\"}");
        } else {
            request.retryAfter(1);
            request.fail(new Problem(503, "Not ready", state.detail(), null));
        }
    }

    private void metrics(Request request) {
        PrometheusMeterRegistry prometheus = prometheus(meters)
                .orElseThrow(() -> new ProblemException(
                        new Problem(404, "Not found", "this stage keeps no Prometheus metrics", null)));
        request.answer(PROMETHEUS_TEXT, prometheus.scrape(PROMETHEUS_TEXT));
    }

    private static Optional<PrometheusMeterRegistry> prometheus(MeterRegistry registry) {
        Stream<MeterRegistry> registries = registry instanceof CompositeMeterRegistry composite
                ? composite.getRegistries().stream()
                : Stream.of(registry);
        return registries
                .filter(PrometheusMeterRegistry.class::isInstance)
                .map(PrometheusMeterRegistry.class::cast)
                .findFirst();
    }
}
