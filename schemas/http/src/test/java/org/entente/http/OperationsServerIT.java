package org.entente.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

final class OperationsServerIT {

    private static final Health RESTORING = new Health() {
        @Override
        public State live() {
            return State.UP;
        }

        @Override
        public State ready() {
            return State.down("restoring");
        }
    };

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @Test
    void shouldServeHealthAndMetricsWithoutCounts() throws Exception {
        meters.counter("entente.enrich.articles").increment();
        try (OperationsServer server = server(0)) {
            server.start();

            assertThat(get(server, "/metrics").body()).contains("entente_enrich_articles_total 1.0");
            assertThat(get(server, "/health/live").body()).contains("UP");
            assertThat(get(server, "/health/ready").statusCode()).isEqualTo(503);
            assertThat(get(server, "/v1/co-mentions").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void shouldNameTheKeyOfATakenPort() {
        try (OperationsServer server = server(0)) {
            server.start();

            assertThatThrownBy(server(server.port())::start).hasMessageContaining("operations.port " + server.port());
        }
    }

    private OperationsServer server(int port) {
        return new OperationsServer("operations.port", "127.0.0.1", port, RESTORING, meters);
    }

    private static HttpResponse<String> get(OperationsServer server, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
