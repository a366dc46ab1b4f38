package org.entente.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.entente.ingest.fetch.FetchResult.Failed;
import org.entente.ingest.fetch.FetchResult.Fetched;
import org.entente.ingest.fetch.FetchResult.NotModified;
import org.entente.ingest.fetch.FetchResult.Reason;
import org.entente.ingest.fetch.RawServer.Behaviour;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FetcherTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Limits TIGHT =
            new Limits(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofMillis(2500), 64 * 1024, 256 * 1024);
    private static final FetchSettings SETTINGS =
            new FetchSettings("https://desk.example", TIGHT, 5, false, 4, Duration.ZERO, List.of(), Set.of());
    private static final HostAddresses LOOPBACK = host -> new InetAddress[] {InetAddress.getLoopbackAddress()};

    private @Nullable RawServer server;
    private final Fetcher fetcher = new Fetcher(SETTINGS.allowing("127.0.0.0/8"), LOOPBACK, NOON, Pause.SLEEP);

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        stop();
    }

    private void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    private FetchResult fetch(Behaviour behaviour) throws Exception {
        RawServer started = start(behaviour);
        return fetcher.fetch(FetchRequest.get(URI.create(started.url("feeds.test", "/feed")), FetchRequest.FEEDS));
    }

    private RawServer start(Behaviour behaviour) throws IOException {
        stop();
        RawServer started = new RawServer(behaviour);
        server = started;
        return started;
    }

    private RawServer start(String answer) throws IOException {
        return start((request, out, socket) -> out.write(answer.getBytes(UTF_8)));
    }

    private FetchResult fetch(String answer) throws Exception {
        return fetch((request, out, socket) -> out.write(answer.getBytes(UTF_8)));
    }

    private static void assertFailed(FetchResult result, Reason reason) {
        assertThat(result).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.reason())
                .as(failed.message())
                .isEqualTo(reason));
    }

    @Test
    void shouldBringBodyAndWhatTheServerSaysAboutIt() throws Exception {
        FetchResult result = fetch("""
                HTTP/1.1 200 OK
                Content-Type: text/xml; charset=utf-8
                ETag: W/"7"
                Last-Modified: Sun, 01 Mar 2026 10:00:00 GMT
                Cache-Control: public, max-age=900
                Link: <https://hub.example/>; rel=hub
                Content-Length: 5

                hello""");

        assertThat(result).isInstanceOfSatisfying(Fetched.class, fetched -> {
            assertThat(new String(fetched.body(), UTF_8)).isEqualTo("hello");
            assertThat(fetched.contentType()).isEqualTo("text/xml; charset=utf-8");
            assertThat(fetched.validators()).isEqualTo(new Validators("W/\"7\"", "Sun, 01 Mar 2026 10:00:00 GMT"));
            assertThat(fetched.maxAge()).isEqualTo(Duration.ofMinutes(15));
            assertThat(fetched.links()).containsExactly("<https://hub.example/>; rel=hub");
            assertThat(fetched.permanentLocation()).isNull();
        });
        assertThat(Objects.requireNonNull(server).requests().get(0).headers())
                .containsEntry("user-agent", "Entente/0.1 (+https://desk.example)")
                .containsEntry("accept-encoding", "gzip, deflate");
    }

    @Test
    void shouldAskWhetherItHasChanged() throws Exception {
        RawServer started = start("HTTP/1.1 304 Not Modified\r\nETag: \"8\"\r\n\r\n");
        Validators known = new Validators("\"8\"", "Sun, 01 Mar 2026 10:00:00 GMT");

        FetchResult result = fetcher.fetch(
                new FetchRequest(URI.create(started.url("feeds.test", "/")), "*/*", known, Map.of(), null, null));

        assertThat(result).isEqualTo(new NotModified(new Validators("\"8\"", null), null, null));
        assertThat(Objects.requireNonNull(server).requests().get(0).headers())
                .containsEntry("if-none-match", "\"8\"")
                .containsEntry("if-modified-since", "Sun, 01 Mar 2026 10:00:00 GMT");
    }

    @Test
    void shouldNotBelieveA304ThatNobodyAskedFor() throws Exception {
        assertFailed(fetch("HTTP/1.1 304 Not Modified\r\n\r\n"), Reason.STATUS);
    }

    @ParameterizedTest
    @CsvSource({
        "410, GONE",
        "429, TOO_MANY_REQUESTS",
        "404, REFUSED",
        "401, REFUSED",
        "500, SERVER",
        "503, SERVER",
        "206, STATUS"
    })
    void shouldTellWhatTheServerRefuses(int status, Reason reason) throws Exception {
        assertFailed(fetch("HTTP/1.1 " + status + " So\r\nContent-Length: 2\r\n\r\nno"), reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120|PT2M",
                "Sun, 01 Mar 2026 12:05:00 GMT|PT5M",
                "Sun, 01 Mar 2026 11:00:00 GMT|PT0S",
                "999999999|PT168H",
                "soon|"
            })
    void shouldSayHowLongTheServerWantsToBeLeftAlone(String said, Duration wait) throws Exception {
        FetchResult result = fetch("HTTP/1.1 503 So\r\nRetry-After: " + said + "\r\n\r\n");

        assertThat(((Failed) result).retryAfter()).isEqualTo(wait);
    }

    @Test
    void shouldUnpackWhatIsCompressed() throws Exception {
        assertThat(new String(((Fetched) fetch(gzipped("a story".getBytes(UTF_8)))).body(), UTF_8))
                .isEqualTo("a story");
    }

    @Test
    void shouldRefuseABombBeforeItIsUnpacked() throws Exception {
        assertFailed(fetch(gzipped(new byte[8 * 1024 * 1024])), Reason.TOO_LONG);
    }

    private static Behaviour gzipped(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return (request, out, socket) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n")
                    .getBytes(UTF_8));
            out.write(packed.toByteArray());
        };
    }

    @Test
    void shouldRefuseACompressionThatIsNone() throws Exception {
        assertFailed(fetch("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nplain words"), Reason.CODING);
        assertFailed(fetch("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nplain words"), Reason.CODING);
    }

    @Test
    void shouldCutOffAnEndlessBody() throws Exception {
        assertFailed(
                fetch((request, out, socket) -> {
                    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
                    while (true) {
                        out.write(new byte[4096]);
                    }
                }),
                Reason.TOO_LONG);
    }

    @Test
    void shouldCutOffABodyThatDrips() throws Exception {
        assertFailed(fetch(dripping("HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n")), Reason.DEADLINE);
    }

    @Test
    void shouldCutOffHeadersThatDrip() throws Exception {
        assertFailed(fetch(dripping("HTTP/1.1 200 OK\r\nX-Long: ")), Reason.DEADLINE);
    }

    private static Behaviour dripping(String beginning) {
        return (request, out, socket) -> {
            out.write(beginning.getBytes(UTF_8));
            while (!RawServer.hangsUp(socket, 50)) {
                out.write('x');
                out.flush();
            }
        };
    }

    @Test
    void shouldNotWaitForAServerThatSaysNothing() throws Exception {
        assertFailed(fetch((request, out, socket) -> RawServer.hangsUp(socket, 5000)), Reason.IDLE);
    }

    @Test
    void shouldRefuseHeadersWithoutEnd() throws Exception {
        assertFailed(
                fetch((request, out, socket) -> {
                    out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
                    for (int i = 0; i < 1000; i++) {
                        out.write(("X-" + i + ": x\r\n").getBytes(UTF_8));
                    }
                }),
                Reason.PROTOCOL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH_9.0\r\n", "HTTP/1.1 two hundred\r\n\r\n", "\u0000\u0001\u0002\r\n"})
    void shouldRefuseWhatIsNotHttp(String answer) throws Exception {
        assertThat(((Failed) fetch(answer)).reason()).isIn(Reason.PROTOCOL, Reason.CUT_OFF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf of it",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nhalf of it",
                ""
            })
    void shouldTellABodyThatEndsTooSoon(String answer) throws Exception {
        assertFailed(fetch(answer), Reason.CUT_OFF);
    }

    @Test
    void shouldTellAReset() throws Exception {
        assertFailed(
                fetch((request, out, socket) -> {
                    out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf".getBytes(UTF_8));
                    out.flush();
                    socket.setSoLinger(true, 0);
                    socket.close();
                }),
                Reason.CUT_OFF);
    }

    @Test
    void shouldRefuseABodyWithAnInconceivableLength() throws Exception {
        assertFailed(fetch("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nx"), Reason.TOO_LONG);
    }

    @Test
    void shouldTellTlsThatIsNone() throws Exception {
        RawServer started = start("HTTP/1.1 200 OK\r\n\r\n");

        assertFailed(
                fetcher.fetch(FetchRequest.get(URI.create("https://feeds.test:" + started.port() + "/"), "*/*")),
                Reason.TLS);
    }

    @Test
    void shouldTellThatNobodyIsThere() throws Exception {
        RawServer started = start("");
        started.close();

        assertFailed(
                fetcher.fetch(FetchRequest.get(URI.create(started.url("feeds.test", "/")), "*/*")), Reason.CONNECT);
    }

    @Test
    void shouldPostAForm() throws Exception {
        RawServer started = start("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n");

        FetchResult result =
                fetcher.fetch(FetchRequest.post(URI.create(started.url("hub.test", "/")), "hub.mode=subscribe"));

        assertThat(result).isInstanceOf(Fetched.class);
        assertThat(Objects.requireNonNull(server).requests().get(0).body()).isEqualTo("hub.mode=subscribe");
    }
}
