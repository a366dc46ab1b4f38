package org.entente.aggregate.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.entente.aggregate.feed.FeedCursor;
import org.entente.aggregate.feed.RollingCount;
import org.entente.aggregate.view.Counts;
import org.entente.news.CoMentionSurge;
import org.entente.news.StanceChange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The streams as a client sees them. */
@Timeout(60)
final class EventsIT {

    private final HttpClient client = HttpClient.newHttpClient();
    private final FakeFeed<StanceChange> changes = new FakeFeed<>();
    private final FakeFeed<CoMentionSurge> surges = new FakeFeed<>();
    private final FakeFeed<RollingCount> pairs = new FakeFeed<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HttpApi api = new HttpApi(
            "127.0.0.1",
            0,
            new FakeViews().views(List.of()),
            question -> Optional.empty(),
            FakeFeed.with(changes, surges, pairs),
            new Up(),
            meters);
    private final List<BufferedReader> opened = new ArrayList<>();

    @BeforeEach
    void start() {
        api.start();
    }

    @AfterEach
    void stop() throws IOException {
        for (BufferedReader each : opened) {
            each.close();
        }
        for (FakeFeed<?> each : List.of(changes, surges, pairs)) {
            each.end();
        }
        api.close();
    }

    @Test
    void shouldStreamWhatIsNewWithIdsToComeBackWith() throws Exception {
        BufferedReader events = open("/v1/stream/stance-changes", null);

        changes.tell("country/RUS|country/PRK", Samples.change());

        List<String> event = next(events, "stance-change");
        assertThat(event.get(0)).isEqualTo("id: 2026-06-12T10:00:00Z~0.0~" + time(0));
        assertThat(event.get(2)).startsWith("data: {").contains("\"holderName\":\"Russia\"", "\"score\":5.5");
    }

    @Test
    void shouldGoOnFromTheLastIdWithoutThatEventItself() throws Exception {
        String last = "2026-06-12T10:00:00Z~0.0~" + time(0);
        BufferedReader events = open("/v1/stream/co-mentions", last);
        pairs.tell("a|b|P1D", count(1));
        pairs.tell("a|b|P1D", count(2));

        assertThat(next(events, "co-mention").get(2)).contains("\"articles\":2");
        assertThat(pairs.cursors).containsExactly(FeedCursor.parse(last).orElseThrow());
    }

    @Test
    void shouldStreamOnlyWhatIsAskedFor() throws Exception {
        BufferedReader events = open("/v1/stream/co-mentions?actor=country/RUS&window=PT24H", null);
        pairs.tell("1", new RollingCount("country/PRK", "country/RUS", "P7D", null, Counts.NONE));
        pairs.tell("2", new RollingCount("country/PRK", "country/USA", "P1D", null, Counts.NONE));
        pairs.tell("3", new RollingCount("country/PRK", "country/RUS", "P1D", null, Counts.NONE));

        assertThat(next(events, "co-mention").get(2)).isEqualTo("""
                        data: {"a":"country/PRK","b":"country/RUS","window":"P1D","asOf":null,\
                        "mentions":0,"articles":0,"stories":0,"sources":0}""");

        BufferedReader toward = open("/v1/stream/stance-changes?target=country/USA", null);
        changes.tell("1", Samples.change());
        changes.tell(
                "2",
                StanceChange.newBuilder(Samples.change())
                        .setTarget("country/USA")
                        .build());
        assertThat(next(toward, "stance-change").get(2)).contains("\"target\":\"country/USA\"");
    }

    @Test
    void shouldStreamSurgesOfAPair() throws Exception {
        BufferedReader events = open("/v1/stream/co-mention-surges?actor=country/RUS&with=country/PRK", null);
        surges.tell("1", Samples.surge("country/PRK", "country/USA"));
        surges.tell("2", Samples.surge("country/PRK", "country/RUS"));

        assertThat(next(events, "co-mention-surge").get(2))
                .contains("\"bName\":\"Russia\"", "\"aName\":\"the name of country/PRK\"");
    }

    @Test
    void shouldRefuseAWindowInWhichNothingIsCounted() {
        assertThat(client.sendAsync(
                        request("/v1/stream/co-mentions?window=P2D", null), HttpResponse.BodyHandlers.ofString()))
                .succeedsWithin(Duration.ofSeconds(20))
                .satisfies(response -> {
                    assertThat(response.statusCode()).isEqualTo(400);
                    assertThat(response.body()).contains("\"parameter\":\"window\"", "PT1H, P1D, P7D, P30D");
                });
    }

    @Test
    void shouldRefuseALastIdThatIsNone() throws Exception {
        HttpResponse<String> response =
                client.send(request("/v1/stream/co-mentions", "yesterday"), HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("Last-Event-ID");
    }

    @Test
    void shouldSendClientsAwayWhenThereAreTooMany() throws Exception {
        for (int i = 0; i < StreamClients.MOST; i++) {
            open("/v1/stream/co-mentions", null);
        }

        HttpResponse<String> response =
                client.send(request("/v1/stream/stance-changes", null), HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(clients("co-mentions")).isEqualTo(StreamClients.MOST);

        opened.remove(0).close();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            pairs.tell("a|b|P1D", count(1));
            return clients("co-mentions") < StreamClients.MOST;
        });
    }

    @Test
    void shouldDropASlowReaderWithAReasonAndKeepTheOthersUpToDate() throws Exception {
        BufferedReader quick = open("/v1/stream/stance-changes", null);
        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(4096);
            slow.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), api.port()));
            slow.getOutputStream()
                    .write("GET /v1/stream/stance-changes HTTP/1.1\r\nHost: x\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            Awaitility.await().until(() -> clients("stance-changes") == 2);

            StanceChange large = StanceChange.newBuilder(Samples.change())
                    .setHolder("country/" + "X".repeat(8_000))
                    .build();
            int told = 0;
            while (dropped() == 0) {
                changes.tell("1", large);
                next(quick, "stance-change");
                told++;
            }

            assertThat(told).isGreaterThan(EventRoutes.MOST_WAITING);
            String all = rest(slow.getInputStream());
            assertThat(all).contains("event: dropped\ndata: {\"reason\":\"slow\"");
            assertThat(all.lastIndexOf("event: ")).isEqualTo(all.lastIndexOf("event: dropped"));
        }
        changes.tell("2", Samples.change());
        assertThat(next(quick, "stance-change").get(2)).contains("Russia");
    }

    @Test
    void shouldSendOnlyTheLatestCountOfAPairToAReaderThatIsBehind() throws Exception {
        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(4096);
            slow.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), api.port()));
            slow.getOutputStream()
                    .write("GET /v1/stream/co-mentions HTTP/1.1\r\nHost: x\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            Awaitility.await().until(pairs::isRead);
            int many = 60_000;
            for (int i = 1; i <= many; i++) {
                pairs.tell("a|b|P1D", count(i));
            }

            String all = until(slow.getInputStream(), "\"articles\":" + many + ",");

            assertThat(all.split("event: co-mention", -1).length - 1).isLessThan(many);
            assertThat(dropped()).isZero();
        }
    }

    @Test
    void shouldAnswerHeadWithoutAStream() throws Exception {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + "/v1/stream/co-mentions"))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(pairs.isRead()).isFalse();
    }

    private static RollingCount count(long articles) {
        return new RollingCount("a", "b", "P1D", FakeFeed.AT, new Counts(articles, articles, articles, 1));
    }

    private static String time(long after) {
        return Long.toString(FakeFeed.AT.toEpochMilli() + after, 36);
    }

    private double clients(String stream) {
        var gauge = meters.find("entente.aggregate.stream.clients")
                .tag("stream", stream)
                .gauge();
        return gauge == null ? 0 : gauge.value();
    }

    private double dropped() {
        return meters.find("entente.aggregate.stream.dropped").tag("reason", "slow").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private HttpRequest request(String path, @Nullable String last) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path))
                .header("Accept", "text/event-stream");
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        return request.build();
    }

    /** Opens the stream and reads the first thing it says: that it has begun. */
    private BufferedReader open(String path, @Nullable String last) throws Exception {
        HttpResponse<InputStream> response =
                client.send(request(path, last), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        BufferedReader reader = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        assertThat(reader.readLine()).startsWith("id: ");
        assertThat(reader.readLine()).isEmpty();
        opened.add(reader);
        return reader;
    }

    /** The lines of the next event of that type. */
    private static List<String> next(BufferedReader events, String type) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = events.readLine(); line != null; line = events.readLine()) {
            if (!line.isEmpty()) {
                lines.add(line);
            } else if (lines.contains("event: " + type)) {
                return lines;
            } else {
                lines.clear();
            }
        }
        throw new AssertionError("the stream ended");
    }

    private static String rest(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String until(InputStream in, String last) throws IOException {
        StringBuilder all = new StringBuilder();
        byte[] buffer = new byte[8192];
        while (all.indexOf(last) < 0) {
            int read = in.read(buffer);
            assertThat(read).isPositive();
            all.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
        }
        return all.toString();
    }
}
