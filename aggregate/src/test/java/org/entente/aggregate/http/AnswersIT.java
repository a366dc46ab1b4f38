package org.entente.aggregate.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each resource answers is what {@code openapi.json} says it answers. */
final class AnswersIT {

    private static final String DOCUMENT = "https://entente.example/openapi.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String text = text();
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(DOCUMENT, text)));
    private final FakeViews fake = new FakeViews();
    private final HttpApi api = new HttpApi(
            "127.0.0.1",
            0,
            fake.views(List.of(Samples.article("afp:1"))),
            question -> Optional.empty(),
            FakeFeed.silent(),
            new Up(),
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));

    @BeforeEach
    void start() {
        api.start();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void shouldAnswerAsDeclared() throws Exception {
        JsonNode paths = JSON.readTree(text).path("paths");
        List<String> answered = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            JsonNode content = path.getValue().at("/get/responses/200/content");
            if (content.has("application/json")) {
                HttpResponse<String> response = get(example(path.getKey()));
                assertThat(response.statusCode()).as(path.getKey()).isEqualTo(200);
                assertThat(faults(path.getKey(), "200", "application/json", response.body()))
                        .as(path.getKey() + " " + response.body())
                        .isEmpty();
                answered.add(path.getKey());
            }
        }
        assertThat(answered).hasSizeGreaterThan(12).contains("/v1/stances/{holder}/{target}/timeline");
    }

    @Test
    void shouldSayHowFarBehindItMayBeWhereDeclared() throws Exception {
        fake.behind = 7;
        for (Map.Entry<String, JsonNode> path :
                JSON.readTree(text).path("paths").properties()) {
            JsonNode fine = path.getValue().at("/get/responses/200");
            if (fine.path("content").has("application/json")) {
                assertThat(get(example(path.getKey())).headers().firstValue("Entente-Stale"))
                        .as(path.getKey())
                        .isEqualTo(fine.path("headers").has("Entente-Stale") ? Optional.of("7") : Optional.empty());
            }
        }
    }

    @Test
    void shouldRefuseAsDeclared() throws Exception {
        for (Map.Entry<String, JsonNode> path :
                JSON.readTree(text).path("paths").properties()) {
            HttpResponse<String> response = get(example(path.getKey()) + "?no-such-parameter=1");

            assertThat(response.statusCode()).as(path.getKey()).isEqualTo(400);
            Schema problem = schemas.getSchema(SchemaLocation.of(DOCUMENT + "#/components/schemas/Problem"));
            assertThat(problem.validate(JSON.readTree(response.body())))
                    .as(response.body())
                    .isEmpty();
        }
    }

    @Test
    void shouldFindFaultWithAnAnswerThatLacksAField() {
        assertThat(faults("/v1/actors/{id}", "200", "application/json", "{\"id\":\"country/RUS\"}"))
                .isNotEmpty();
    }

    /** A path with an id that the fake views know. */
    private static String example(String path) {
        return path.replace("{a}", "country/RUS")
                .replace("{b}", "country/PRK")
                .replace("{holder}", "author")
                .replace("{target}", "country/PRK")
                .replace("/actors/{id}", "/actors/org/united-nations")
                .replace("/articles/{id}", "/articles/afp:1")
                .replace("/sources/{id}", "/sources/harbour-post");
    }

    private List<?> faults(String path, String status, String type, String body) {
        String pointer = String.join(
                "/",
                "#",
                "paths",
                escaped(path),
                "get",
                "responses",
                status,
                "content",
                type.replace("/", "~1"),
                "schema");
        try {
            return schemas.getSchema(SchemaLocation.of(DOCUMENT + pointer)).validate(JSON.readTree(body));
        } catch (IOException e) {
            throw new AssertionError(body, e);
        }
    }

    private static String escaped(String path) {
        return path.replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(HttpApi.class.getResourceAsStream("openapi.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("openapi.json cannot be read", e);
        }
    }
}
