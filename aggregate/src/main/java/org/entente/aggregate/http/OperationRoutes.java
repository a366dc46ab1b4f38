package org.entente.aggregate.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The resources for those who operate the stage: health and metrics; and the description of the API. */
final class OperationRoutes {

    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final Health health;
    private final MeterRegistry meters;

    OperationRoutes(Health health, MeterRegistry meters) {
        this.health = health;
        this.meters = meters;
    }

    List<Route> all() {
        return List.of(
                Route.of("/health/live", Set.of(), request -> state(request, health.live())),
                Route.of("/health/ready", Set.of(), request -> state(request, health.ready())),
                Route.of("/metrics", Set.of(), this::metrics));
    }

    /** The description of the whole API, for a server that serves all of it. */
    Route openApi() {
        String openApi = readOpenApi();
        return Route.of("/openapi.json", Set.of(), request -> request.answer("application/json", openApi));
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

    private static String readOpenApi() {
        try (InputStream in = Objects.requireNonNull(
                OperationRoutes.class.getResourceAsStream("openapi.json"), "openapi.json is not beside its class")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("openapi.json cannot be read", e);
        }
    }
}
