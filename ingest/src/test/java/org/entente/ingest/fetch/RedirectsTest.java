package org.entente.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.ingest.fetch.FetchResult.Failed;
import org.entente.ingest.fetch.FetchResult.Fetched;
import org.entente.ingest.fetch.FetchResult.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths say what is done: {@code /301/x} leads to {@code /x} permanently, {@code /loop} to itself; the rest is there. */
final class RedirectsTest {

    private static final FetchSettings SETTINGS = new FetchSettings(
            null, Limits.defaults(), 5, false, 4, Duration.ZERO, List.of("feeds.test", "other.test"), Set.of());

    private final AtomicInteger lookUps = new AtomicInteger();
    private RawServer server;
    private Fetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = new RawServer((request, out, socket) -> {
            String path = request.target();
            String answer;
            if (path.startsWith("/30")) {
                answer = "HTTP/1.1 " + path.substring(1, 4) + " Moved\r\nLocation: " + location(path.substring(4));
            } else if (path.equals("/loop")) {
                answer = "HTTP/1.1 302 Moved\r\nLocation: /302/loop";
            } else {
                answer = "HTTP/1.1 200 OK";
            }
            out.write((answer + "\r\nContent-Length: 0\r\n\r\n").getBytes(UTF_8));
        });
        fetcher = new Fetcher(SETTINGS, this::address, Clock.systemUTC(), Pause.SLEEP);
    }

    private String location(String path) {
        return path.startsWith("/to/")
                ? "http://"
                        + path.substring(4)
                                .replace("PORT", "" + server.port())
                                .replace("%5B", "[")
                                .replace("%5D", "]")
                : path;
    }

    /** A host that is outside when it is first asked for, and inside from then on, is what DNS rebinding makes. */
    private InetAddress[] address(String host) throws UnknownHostException {
        if (host.equals("rebound.test")) {
            String answer = lookUps.getAndIncrement() == 0 ? "192.0.2.1" : "127.0.0.1";
            return new InetAddress[] {InetAddress.getAllByName(answer)[0]};
        }
        return host.endsWith(".test")
                ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                : InetAddress.getAllByName(host);
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        server.close();
    }

    private FetchResult fetch(String path) throws InterruptedException {
        return fetcher.fetch(FetchRequest.get(URI.create(server.url("feeds.test", path)), "*/*"));
    }

    private URI at(String path) {
        return URI.create(server.url("feeds.test", path));
    }

    @Test
    void shouldFollow() throws Exception {
        Fetched fetched = (Fetched) fetch("/302/303/307/end");

        assertThat(fetched.location()).isEqualTo(at("/end"));
        assertThat(fetched.permanentLocation()).isNull();
    }

    @Test
    void shouldRememberPermanentOnesAsFarAsTheyLead() throws Exception {
        assertThat(fetch("/301/308/end").permanentLocation()).isEqualTo(at("/end"));
        assertThat(fetch("/301/302/301/end").permanentLocation()).isEqualTo(at("/302/301/end"));
        assertThat(fetch("/302/301/end").permanentLocation()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/loop", "/302/302/302/302/302/302/end", "/302/301"})
    void shouldRefuseCirclesAndTooMany(String path) throws Exception {
        assertThat(fetch(path)).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.reason())
                .isEqualTo(Reason.REDIRECT));
        assertThat(server.requests()).hasSizeLessThanOrEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:PORT/end",
                "inside.test:PORT/end",
                "169.254.169.254/latest",
                "%5B::1%5D:PORT/end",
                "%5B::ffff:127.0.0.1%5D:PORT/end",
                "2130706433:PORT/end",
                "0x7f.1:PORT/end"
            })
    void shouldNotBeLedInside(String target) throws Exception {
        FetchResult result = fetch("/302/to/" + target);

        assertThat(result).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.reason())
                .as(failed.message())
                .isIn(Reason.FORBIDDEN, Reason.UNKNOWN_HOST, Reason.ADDRESS));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void shouldConnectToTheVeryAddressThatWasChecked() throws Exception {
        FetchSettings first = SETTINGS.allowing("192.0.2.0/24");
        try (Fetcher fooled = new Fetcher(
                new FetchSettings(
                        null,
                        new Limits(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(1), 1024, 1024),
                        5,
                        false,
                        4,
                        Duration.ZERO,
                        first.allowedPrivate(),
                        Set.of()),
                this::address,
                Clock.systemUTC(),
                Pause.SLEEP)) {

            FetchResult result = fooled.fetch(FetchRequest.get(URI.create(server.url("rebound.test", "/end")), "*/*"));
            FetchResult again = fooled.fetch(FetchRequest.get(URI.create(server.url("rebound.test", "/end")), "*/*"));

            assertThat(result).isInstanceOf(Failed.class);
            assertThat(((Failed) again).reason()).isEqualTo(Reason.FORBIDDEN);
            assertThat(lookUps).hasValue(2);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void shouldGiveCredentialsToTheirOwnOriginOnly() throws Exception {
        FetchRequest request = new FetchRequest(
                at("/302/to/other.test:PORT/end"),
                "*/*",
                Validators.NONE,
                Map.of("Authorization", "Bearer abc"),
                null,
                null);

        fetcher.fetch(request);

        assertThat(server.requests().get(0).headers()).containsEntry("authorization", "Bearer abc");
        assertThat(server.requests().get(1).headers()).doesNotContainKey("authorization");
        assertThat(request.toString()).doesNotContain("abc");
    }

    @Test
    void shouldRefuseARedirectToAnotherScheme() throws Exception {
        assertThat(((Failed) fetch("/302/to/")).reason()).isEqualTo(Reason.ADDRESS);
    }

    @Test
    void shouldConnectOnlyToPortsThatAreNamed() throws Exception {
        FetchSettings web = new FetchSettings(
                null, Limits.defaults(), 5, false, 4, Duration.ZERO, List.of("feeds.test"), Set.of(80, 443));
        try (Fetcher strict = new Fetcher(web, this::address, Clock.systemUTC(), Pause.SLEEP)) {
            FetchResult result = strict.fetch(FetchRequest.get(at("/end"), "*/*"));

            assertThat(((Failed) result).reason()).isEqualTo(Reason.ADDRESS);
            assertThat(server.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://feeds.test/", "file:///etc/passwd", "http:///x", "http://me:secret@feeds.test/"})
    void shouldFetchOverHttpOnly(String address) throws Exception {
        Failed failed = (Failed) fetcher.fetch(FetchRequest.get(URI.create(address), "*/*"));

        assertThat(failed.reason()).isEqualTo(Reason.ADDRESS);
        assertThat(failed.message()).doesNotContain("secret");
    }
}
