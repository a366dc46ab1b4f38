package org.entente.aggregate.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.aggregate.view.TimelineQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stances over time, and the words that show them. */
final class StanceRoutesIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FakeViews fake = new FakeViews();
    private final HttpApi api = new HttpApi(
            "127.0.0.1",
            0,
            fake.views(List.of()),
            question -> Optional.empty(),
            FakeFeed.silent(),
            new Up(),
            new SimpleMeterRegistry());

    @BeforeEach
    void start() {
        api.start();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @ParameterizedTest
    @CsvSource({"author/country/PRK, author", "country%2FRUS/country%2FPRK, country/RUS"})
    void shouldTellHowAHolderStoodInSteps(String pair, String holder) throws Exception {
        JsonNode answer = json("/v1/stances/" + pair + "/timeline?from=2026-06-08&step=P1D");

        assertThat(answer).isEqualTo(JSON.readTree("""
                        {"holder":"%s","target":"country/PRK","step":"P1D","items":[
                          {"from":"2026-06-11T10:00:00Z","count":2,"mean":-0.5,"variance":0.25}]}""".formatted(holder)));
        assertThat(fake.asked)
                .containsExactly(new TimelineQuery(
                        holder, "country/PRK", Instant.parse("2026-06-08T00:00:00Z"), null, Duration.ofDays(1)));
    }

    @Test
    void shouldShowTheEvidenceOfAnActor() throws Exception {
        JsonNode item = json("/v1/actors/country/RUS/evidence?limit=3&with=author")
                .path("items")
                .path(0);

        assertThat(item.path("text").textValue()).isEqualTo("Moscow thanked Pyongyang.");
        assertThat(item.path("targetName").textValue()).isEqualTo("North Korea");
        assertThat(item.path("url").isNull()).isTrue();
        assertThat(fake.asked).containsExactly(List.of("country/RUS", "author", 3));
    }

    private JsonNode json(String path) throws Exception {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }
}
