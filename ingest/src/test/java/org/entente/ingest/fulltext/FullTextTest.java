package org.entente.ingest.fulltext;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.ingest.fetch.FetchSettings;
import org.entente.ingest.fetch.Fetcher;
import org.entente.ingest.fetch.Limits;
import org.entente.ingest.fetch.Pause;
import org.entente.ingest.fetch.RawServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FullTextTest {

    private static final FetchSettings SETTINGS =
            new FetchSettings(null, Limits.defaults(), 5, false, 4, Duration.ZERO, List.of("pages.test"), Set.of());
    private static final String PAGE = "<html><head><title>Envoys meet</title><script>track()</script></head><body>"
            + "<nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav><article><h1>Envoys meet</h1>"
            + "<p>" + "The envoys of both sides met at the old harbour on Monday, officials said. ".repeat(6) + "</p>"
            + "<p>" + "They spoke of grain, of the ferry and of the café on the quay, for two hours. ".repeat(6)
            + "</p>"
            + "</article><aside>Subscribe to our letter</aside><footer>All rights reserved</footer></body></html>";

    private record Answer(int status, String contentType, String body, Charset charset) {}

    private final Map<String, Answer> site = new ConcurrentHashMap<>();
    private final AtomicInteger robotsAsked = new AtomicInteger();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private RawServer server;
    private Fetcher fetcher;
    private FullText fullText;

    @BeforeEach
    void start() throws IOException {
        server = new RawServer((request, out, socket) -> {
            if (request.target().equals("/robots.txt")) {
                robotsAsked.incrementAndGet();
            }
            Answer answer = site.getOrDefault(request.target(), new Answer(404, "text/plain", "", UTF_8));
            byte[] body = answer.body().getBytes(answer.charset());
            out.write(("HTTP/1.1 " + answer.status() + " X\r\nContent-Type: " + answer.contentType()
                            + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(UTF_8));
            out.write(body);
        });
        fetcher = new Fetcher(
                SETTINGS, host -> new InetAddress[] {InetAddress.getLoopbackAddress()}, Clock.systemUTC(), Pause.SLEEP);
        fullText = new FullText(fetcher, Clock.systemUTC(), meters);
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        server.close();
    }

    @Test
    void shouldFindTheMainTextAndKeepItsParagraphs() throws Exception {
        serve("/7", 200, "text/html; charset=utf-8", PAGE, UTF_8);

        String text = fullText.text(page("/7"));

        assertThat(text)
                .contains("officials said.\n\nThey spoke of grain")
                .contains("café")
                .doesNotContain("Sport")
                .doesNotContain("track()")
                .doesNotContain("All rights");
        assertThat(counted("found")).isEqualTo(1);
    }

    @Test
    void shouldReadTheCharsetThatThePageItselfNames() throws Exception {
        serve("/7", 200, "text/html", PAGE.replace("<head>", "<head><meta charset=iso-8859-1>"), ISO_8859_1);

        assertThat(fullText.text(page("/7"))).contains("café");
    }

    @Test
    void shouldNotFetchWhatRobotsTxtForbidsUs() throws Exception {
        serve(
                "/robots.txt",
                200,
                "text/plain",
                "User-agent: *\nAllow: /\n\nUser-agent: Entente\nDisallow: /paid/\n",
                UTF_8);
        serve("/paid/7", 200, "text/html", PAGE, UTF_8);
        serve("/7", 200, "text/html", PAGE, UTF_8);

        assertThat(fullText.text(page("/paid/7"))).isNull();
        assertThat(fullText.text(page("/7"))).isNotNull();
        assertThat(counted("disallowed")).isEqualTo(1);
        assertThat(robotsAsked).as("asked once for a host").hasValue(1);
    }

    @Test
    void shouldFetchNothingWhileRobotsTxtCannotBeHad() throws Exception {
        serve("/robots.txt", 503, "text/plain", "", UTF_8);
        serve("/7", 200, "text/html", PAGE, UTF_8);

        assertThat(fullText.text(page("/7"))).isNull();
        assertThat(counted("disallowed")).isEqualTo(1);
    }

    @Test
    void shouldCountWhatBringsNoText() throws Exception {
        serve("/pdf", 200, "application/pdf", "%PDF", UTF_8);
        serve("/empty", 200, "text/html", "<html><body></body></html>", UTF_8);

        assertThat(fullText.text(page("/pdf"))).isNull();
        assertThat(fullText.text(page("/empty"))).isNull();
        assertThat(fullText.text(page("/gone"))).isNull();
        assertThat(List.of(counted("not-html"), counted("no-text"), counted("failed")))
                .containsExactly(1.0, 1.0, 1.0);
    }

    private void serve(String path, int status, String type, String body, Charset charset) {
        site.put(path, new Answer(status, type, body, charset));
    }

    private URI page(String path) {
        return URI.create(server.url("pages.test", path));
    }

    private double counted(String outcome) {
        var counter =
                meters.find("entente.ingest.full.text").tag("outcome", outcome).counter();
        return counter == null ? 0 : counter.count();
    }
}
