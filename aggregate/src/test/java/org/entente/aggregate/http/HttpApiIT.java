package org.entente.aggregate.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.aggregate.peer.PeerClient;
import org.entente.aggregate.peer.PeerTables;
import org.entente.aggregate.peer.RowAnswer;
import org.entente.aggregate.peer.RowQuestion;
import org.entente.aggregate.view.ActorQuery;
import org.entente.aggregate.view.CoMentionQuery;
import org.entente.aggregate.view.Cursor;
import org.entente.aggregate.view.EventQuery;
import org.entente.aggregate.view.Span;
import org.entente.aggregate.view.StanceQuery;
import org.entente.aggregate.view.TimelineQuery;
import org.entente.http.Health;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpApiIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final FakeViews fake = new FakeViews();
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, byte[]> rows = new TreeMap<>();
    private final PeerTables kept =
            question -> question.table().equals("pairs") ? Optional.of(this::rows) : Optional.empty();
    private final HttpApi api = new HttpApi(
            "127.0.0.1", 0, fake.views(List.of(Samples.article("afp:1/2"))), kept, FakeFeed.silent(), health(), meters);

    @BeforeEach
    void start() {
        api.start();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void shouldSayHowFarBehindAnAnswerMayBe() throws Exception {
        assertThat(get("/v1/co-mentions").headers().firstValue("Entente-Stale")).isEmpty();

        fake.behind = 7;

        assertThat(get("/v1/co-mentions").headers().firstValue("Entente-Stale")).contains("7");
    }

    @Test
    void shouldGiveOtherInstancesTheRowsThatItKeeps() throws Exception {
        rows.put("a|b", new byte[] {1, 2});
        rows.put("a|ü", new byte[0]);
        Map<String, byte[]> found = new TreeMap<>();

        long behind = new PeerClient()
                .ask("127.0.0.1", api.port(), new RowQuestion("pairs", List.of(0), true, List.of()), found::put);

        assertThat(behind).isEqualTo(3);
        assertThat(found).containsExactlyInAnyOrderEntriesOf(rows);
    }

    @Test
    void shouldTellOtherInstancesThatItDoesNotKeepARow() {
        RowQuestion question = new RowQuestion("nothing", List.of(0), false, List.of());

        assertThatThrownBy(() -> new PeerClient().ask("127.0.0.1", api.port(), question, (key, value) -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("answered 503");
    }

    @Test
    void shouldNotTakeAnAnswerThatBreaksOffForAWholeOne() {
        rows.put("a|b", new byte[] {1});
        rows.put("broken", new byte[0]);
        RowQuestion question = new RowQuestion("pairs", List.of(0), false, List.of());

        assertThatThrownBy(() -> new PeerClient().ask("127.0.0.1", api.port(), question, (key, value) -> {}))
                .isInstanceOf(IOException.class);
    }

    private void rows(OutputStream out) throws IOException {
        RowAnswer answer = new RowAnswer(out);
        for (Map.Entry<String, byte[]> row : rows.entrySet()) {
            if (row.getKey().equals("broken")) {
                throw new IOException("the disk is gone");
            }
            answer.row(row.getKey(), row.getValue());
        }
        answer.end(3);
    }

    @Test
    void shouldListCoMentionsAsTheContractWritesThem() throws Exception {
        HttpResponse<String> response = get("/v1/co-mentions?actor=country/RUS&with=country%2FPRK&window=P1D&limit=3");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(JSON.readTree(response.body())).isEqualTo(JSON.readTree("""
                        {"asOf":"2026-06-12T10:00:00Z","window":"P1D","items":[{
                          "a":{"id":"country/RUS","name":"Russia","kind":"COUNTRY"},
                          "b":{"id":"country/PRK","name":"North Korea","kind":"COUNTRY"},
                          "mentions":9,"articles":4,"stories":3,"sources":2}],"nextCursor":null}"""));
        assertThat(fake.asked)
                .containsExactly(
                        new CoMentionQuery("country/RUS", "country/PRK", new Span(Duration.ofDays(1), null), null, 3));
    }

    @Test
    void shouldListCoMentionsWithHowTheTwoStandToEachOther() throws Exception {
        JsonNode pair =
                json("/v1/co-mentions?window=P1D&stances=true").path("items").path(0);

        assertThat(pair.path("articles").intValue()).isEqualTo(4);
        assertThat(pair.path("stances")).isEqualTo(JSON.readTree("""
                        [{"holder":"country/PRK","target":"country/RUS","count":2,"mean":0.5,"variance":0.125,
                          "holderName":"North Korea","targetName":"Russia"}]"""));
        assertThat(fake.asked)
                .contains(
                        Set.of("country/RUS|country/PRK", "country/PRK|country/RUS"),
                        new Span(Duration.ofDays(1), FakeViews.AS_OF));
    }

    @Test
    void shouldCountAllTimeWhenNoWindowIsGiven() throws Exception {
        assertThat(json("/v1/co-mentions").path("window").textValue()).isEqualTo("ALL");
        assertThat(json("/v1/co-mentions?window=ALL").path("window").textValue())
                .isEqualTo("ALL");

        assertThat(fake.asked).containsOnly(new CoMentionQuery(null, null, Span.ALL, null, 50));
    }

    @Test
    void shouldRaiseAsOfToAWholeHour() throws Exception {
        JsonNode answer = json("/v1/stances?holder=author&window=PT36H&as-of=2026-06-09T11:00:01Z");

        assertThat(answer.path("asOf").textValue()).isEqualTo("2026-06-09T12:00:00Z");
        assertThat(answer.path("window").textValue()).isEqualTo("PT36H");
        assertThat(fake.asked)
                .containsExactly(new StanceQuery(
                        "author",
                        null,
                        new Span(Duration.ofHours(36), Instant.parse("2026-06-09T12:00:00Z")),
                        null,
                        50));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/co-mentions/country/RUS/country/PRK/timeline",
                "/v1/co-mentions/country%2FRUS/country%2FPRK/timeline",
                "/v1/co-mentions/country%2fRUS/country/PRK/timeline"
            })
    void shouldTakeIdsWithRawAndEncodedSlashes(String path) throws Exception {
        JsonNode answer = json(path + "?from=2026-06-08&to=2026-06-12T00:00:00%2B09:00&step=PT1H");

        assertThat(answer).isEqualTo(JSON.readTree("""
                        {"a":"country/RUS","b":"country/PRK","step":"PT1H","items":[
                          {"from":"2026-06-11T10:00:00Z","mentions":2,"articles":1,"stories":1,"sources":1}]}"""));
        assertThat(fake.asked)
                .containsExactly(new TimelineQuery(
                        "country/RUS",
                        "country/PRK",
                        Instant.parse("2026-06-08T00:00:00Z"),
                        Instant.parse("2026-06-11T15:00:00Z"),
                        Duration.ofHours(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/actors/org/united-nations", "/v1/actors/org%2Funited-nations"})
    void shouldFindAnActor(String path) throws Exception {
        assertThat(json(path)).isEqualTo(JSON.readTree("""
                        {"id":"org/united-nations","name":"United Nations","kind":"ORGANISATION","country":null,
                         "linked":true,"articles":3}"""));
    }

    @Test
    void shouldTellHowTheSourcesAreDoing() throws Exception {
        JsonNode source = json("/v1/sources").path("items").path(0);

        assertThat(source.path("state").textValue()).isEqualTo("OK");
        assertThat(source.path("lastPollAt").textValue()).isEqualTo("2026-06-11T10:20:30Z");
        assertThat(source.path("alreadySeenShare").doubleValue()).isEqualTo(0.9);
        assertThat(source.has("memory")).as("what only the poller needs").isFalse();
        assertThat(json("/v1/sources/harbour-post")).isEqualTo(source);
        assertThat(get("/v1/sources/none").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/articles/afp:1/2", "/v1/articles/afp%3A1%2F2"})
    void shouldFindAnArticle(String path) throws Exception {
        assertThat(json(path).path("id").textValue()).isEqualTo("afp:1/2");
        assertThat(json(path).path("status").textValue()).isEqualTo("USABLE");
        assertThat(json(path).path("storyId").textValue()).isEqualTo("0123456789abcdef0123456789abcdef");
        assertThat(json(path).path("story").textValue()).isEqualTo("the first one's story");
    }

    @Test
    void shouldListStancesChangesAndActors() throws Exception {
        assertThat(json("/v1/stances").path("items").path(0).path("mean").doubleValue())
                .isEqualTo(-0.5);
        JsonNode change = json("/v1/stance-changes?holder=country/RUS&limit=7")
                .path("items")
                .path(0);
        assertThat(change.path("holderName").textValue()).isEqualTo("Russia");
        assertThat(change.path("targetName").textValue()).isEqualTo("the name of country/PRK");
        assertThat(json("/v1/actors?q=kim")
                        .path("items")
                        .path(0)
                        .path("country")
                        .textValue())
                .isEqualTo("country/PRK");

        assertThat(fake.asked)
                .contains(
                        new EventQuery("country/RUS", null, null, null, 0, true, false, null, 7),
                        new ActorQuery("kim", false, null, 50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/stance-changes", "/v1/co-mention-surges"})
    void shouldGoOnAfterAPage(String path) throws Exception {
        String next = json(path).path("nextCursor").textValue();

        assertThat(json(path + "?limit=3&after=" + next).path("items")).hasSize(1);

        assertThat(fake.asked).contains(new EventQuery(null, null, null, null, 0, true, false, FakeViews.NEXT, 3));
    }

    @Test
    void shouldListActorsInTheOrderOfTheirIds() throws Exception {
        JsonNode page = json("/v1/actors?order=id&after=" + new Cursor(0, "person/abe", "").text() + "&limit=1");

        assertThat(page.path("nextCursor").isNull()).isTrue();
        assertThat(page.has("nextCursor")).isTrue();
        assertThat(fake.asked).containsExactly(new ActorQuery("", true, new Cursor(0, "person/abe", ""), 1));
    }

    @Test
    void shouldListSurgesWithNamesAndTitles() throws Exception {
        JsonNode surge = json("/v1/co-mention-surges?actor=country/PRK&with=country/RUS&from=2026-06-01&to=2026-07-01"
                        + "&min-lift=25e-1&status=withdrawn&order=surest")
                .path("items")
                .path(0);

        assertThat(surge.path("aName").textValue()).isEqualTo("the name of country/PRK");
        assertThat(surge.path("bName").textValue()).isEqualTo("Russia");
        assertThat(surge.path("lift").doubleValue()).isEqualTo(12);
        assertThat(surge.path("evidence").path(0).path("article").textValue()).isEqualTo("afp:1/2");
        assertThat(surge.path("evidence").path(0).path("title").textValue()).isEqualTo("The title of afp:1/2");
        assertThat(fake.asked)
                .containsExactly(new EventQuery(
                        "country/PRK",
                        "country/RUS",
                        Instant.parse("2026-06-01T00:00:00Z"),
                        Instant.parse("2026-07-01T00:00:00Z"),
                        2.5,
                        false,
                        true,
                        null,
                        50));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /v1/co-mentions?colour=red                              | colour | allowed are actor, after, as-of, limit
                    /v1/actors/country/RUS?q=x                              | q      | none is allowed here
                    /v1/co-mentions?window=P1W                              | window | P1W
                    /v1/co-mentions?window=PT90M                            | window | PT90M
                    /v1/co-mentions?window=-P1D                             | window | -P1D
                    /v1/co-mentions?as-of=yesterday                         | as-of  | yesterday
                    /v1/co-mentions?limit=0                                 | limit  | 1 to 100000
                    /v1/co-mentions?after=xyz                               | after  | nextCursor
                    /v1/co-mentions?stances=yes                             | stances | neither false nor true
                    /v1/actors?order=name                                   | order  | neither articles nor id
                    /v1/actors?after=a2lt                                   | after  | nextCursor
                    /v1/co-mentions?limit=100001                            | limit  | 1 to 100000
                    /v1/co-mentions?limit=many                              | limit  | many
                    /v1/co-mentions?limit=1&limit=2                         | limit  | 2 times
                    /v1/co-mentions?actor=Russia                            | actor  | country/PRK
                    /v1/co-mentions?actor=                                  | actor  | empty
                    /v1/co-mentions?with=country/PRK                        | with   | give actor too
                    /v1/co-mentions?actor=country/PRK&with=country/PRK      | with   | both
                    /v1/stance-changes?min-effect=-1                        | min-effect | -1 is no number
                    /v1/stance-changes?min-effect=1e                        | min-effect | 1e is no number
                    /v1/stance-changes?status=gone                          | status | neither active nor withdrawn
                    /v1/co-mention-surges?order=best                        | order  | neither latest nor surest
                    /v1/co-mention-surges?actor=author                      | actor  | author
                    /v1/stances?target=author                               | target | author
                    /v1/actors/country/RUS/evidence?limit=201               | limit  | 1 to 200
                    /v1/stances/country/RUS/author/timeline                 | pair   | author/country/RUS
                    /v1/co-mentions/country/RUS/timeline                    | pair   | country/PRK/country/RUS
                    /v1/co-mentions/country/A/country/B/timeline?step=PT1M  | step   | PT1M
                    /v1/co-mentions/country/A/country/B/timeline?from=2026-06-02&to=2026-06-01 | to | not after
                    """)
    void shouldRefuseABadParameterByName(String path, String parameter, String detail) throws Exception {
        HttpResponse<String> response = get(path);

        JsonNode problem = problem(response, 400);
        assertThat(problem.path("parameter").textValue()).isEqualTo(parameter);
        assertThat(problem.path("detail").textValue()).contains(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/actors/country/XXX", "/v1/articles/none", "/v1/nothing", "/js/nothing.js"})
    void shouldSayNotFoundAsAProblem(String path) throws Exception {
        assertThat(problem(get(path), 404).path("instance").textValue()).isEqualTo(path);
    }

    @Test
    void shouldSayWhichMethodIsAllowed() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/v1/actors"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();

        assertThat(problem(client.send(request, HttpResponse.BodyHandlers.ofString()), 405)
                        .path("detail")
                        .textValue())
                .contains("use GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/co-mentions", "/v1/sources", "/v1/sources/harbour-post"})
    void shouldAskToRetryWhileTheCountsCannotBeRead(String path) throws Exception {
        fake.ready = false;

        HttpResponse<String> counts = get(path);
        HttpResponse<String> ready = get("/health/ready");

        assertThat(problem(counts, 503).path("detail").textValue()).contains("being restored");
        assertThat(counts.headers().firstValue("Retry-After")).contains("1");
        assertThat(problem(ready, 503).path("detail").textValue()).contains("restoring");
        assertThat(ready.headers().firstValue("Retry-After")).contains("1");
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldShowMetricsAndHealth() throws Exception {
        meters.counter("entente.aggregate.late").increment();

        HttpResponse<String> metrics = get("/metrics");

        assertThat(metrics.body()).contains("entente_aggregate_late_total 1.0");
        assertThat(metrics.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(json("/health/ready").path("status").textValue()).isEqualTo("UP");
    }

    @Test
    void shouldNameTheKeyOfATakenPort() {
        HttpApi second =
                new HttpApi("127.0.0.1", api.port(), fake.views(List.of()), kept, FakeFeed.silent(), health(), meters);

        assertThatThrownBy(second::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("aggregate.port " + api.port());
    }

    @Test
    void shouldAnswerHeadAsGetWithoutABody() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/v1/actors/org/nobody"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();

        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void shouldAnswerAPathThatIsNoUriWithAProblem() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
            socket.getOutputStream()
                    .write("GET /v1/actors/country%2 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"status\":400");
        }
    }

    private Health health() {
        return new Health() {
            @Override
            public State live() {
                return State.UP;
            }

            @Override
            public State ready() {
                return fake.ready ? State.UP : State.down("restoring");
            }
        };
    }

    private JsonNode problem(HttpResponse<String> response, int status) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(problem.path("title").textValue()).isNotBlank();
        return problem;
    }

    private JsonNode json(String path) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + api.port() + path);
    }
}
