package org.entente.aggregate.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.http.Route;
import org.junit.jupiter.api.Test;

final class OpenApiTest {

    private final JsonNode document = document();
    private final List<Route> routes =
            HttpApi.routes(new FakeViews().views(List.of()), FakeFeed.silent(), new Up(), new SimpleMeterRegistry());

    @Test
    void shouldDescribeExactlyTheRoutes() {
        Set<String> documented = new HashSet<>();
        document.path("paths").fieldNames().forEachRemaining(documented::add);

        assertThat(documented).isEqualTo(routes.stream().map(Route::documented).collect(Collectors.toSet()));
    }

    @Test
    void shouldDescribeExactlyTheQueryParameters() {
        Map<String, Set<String>> taken =
                routes.stream().collect(Collectors.toMap(Route::documented, Route::parameters));

        Map<String, Set<String>> documented =
                taken.keySet().stream().collect(Collectors.toMap(path -> path, this::queryParameters));

        assertThat(documented).isEqualTo(taken);
    }

    @Test
    void shouldResolveEveryReference() {
        for (JsonNode reference : document.findValues("$ref")) {
            assertThat(document.at(reference.textValue().substring(1)).isMissingNode())
                    .as(reference.textValue())
                    .isFalse();
        }
    }

    @Test
    void shouldBeSoundOpenApi() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);

        SwaggerParseResult result = new OpenAPIV3Parser().readContents(document.toString(), null, options);

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getSpecVersion()).isEqualTo(SpecVersion.V31);
    }

    private Set<String> queryParameters(String path) {
        Set<String> names = new HashSet<>();
        for (JsonNode parameter : document.path("paths").path(path).path("get").path("parameters")) {
            if (parameter.path("in").textValue().equals("query")) {
                names.add(parameter.path("name").textValue());
            }
        }
        return names;
    }

    private static JsonNode document() {
        try (InputStream in = Objects.requireNonNull(HttpApi.class.getResourceAsStream("openapi.json"))) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new AssertionError("openapi.json is no JSON", e);
        }
    }
}
