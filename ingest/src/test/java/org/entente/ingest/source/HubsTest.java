package org.entente.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.entente.ingest.fetch.FetchSettings;
import org.entente.ingest.fetch.Fetcher;
import org.entente.ingest.fetch.Limits;
import org.entente.ingest.fetch.Pause;
import org.entente.ingest.fetch.RawServer;
import org.entente.ingest.websub.SubscriptionKey;
import org.entente.ingest.websub.WebSub;
import org.entente.ingest.websub.WebSubMetrics;
import org.entente.ingest.websub.WebSubSettings;
import org.entente.news.WebSubLease;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HubsTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private RawServer server;
    private Fetcher fetcher;
    private Hubs hubs;

    @BeforeEach
    void start() throws IOException {
        server = new RawServer((request, out, socket) -> {
            asked.add(URLDecoder.decode(request.body(), UTF_8));
            out.write("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n".getBytes(UTF_8));
        });
        FetchSettings settings =
                new FetchSettings(null, Limits.defaults(), 5, false, 2, Duration.ZERO, List.of("localhost"), Set.of());
        fetcher = new Fetcher(
                settings, host -> new InetAddress[] {InetAddress.getLoopbackAddress()}, Clock.systemUTC(), Pause.SLEEP);
        hubs = Hubs.of(new WebSub(
                new WebSubSettings(
                        URI.create("https://in.example:8443"), SubscriptionKey.random(), Duration.ofDays(10)),
                fetcher,
                Clock.systemUTC(),
                new WebSubMetrics(new SimpleMeterRegistry())));
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://harbour.example/feed?key=1 https://harbour.example/feed?...",
                "https://harbour.example/a|{b}^?key=1 https://harbour.example/a%7C%7Bb%7D%5E?...",
                "https://harbour.example/100% https://harbour.example/100%25",
                "https://harbour.example:port/feed?key=1 https://harbour.example:port/feed?..."
            })
    void shouldSubscribeToATopicAsItIsWrittenAndShowItWithoutItsQuery(String topic, String shown) throws Exception {
        String hub = server.url("localhost", "/hub");

        WebSubLease lease =
                hubs.lease("a", new PollResult.Offer(List.of(), List.of(hub), topic, "https://harbour.example/feed"));

        assertThat(lease).extracting(WebSubLease::getTopic).isEqualTo(shown);
        assertThat(asked).singleElement().asString().contains("hub.topic=" + topic + "&");
    }
}
