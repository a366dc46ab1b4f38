package org.entente.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.entente.ingest.fetch.FetchSettings;
import org.entente.ingest.fetch.Fetcher;
import org.entente.ingest.fetch.Limits;
import org.entente.ingest.fetch.Pause;
import org.entente.ingest.fetch.RawServer;
import org.entente.ingest.read.RawDocument;
import org.entente.ingest.source.MovableClock;
import org.entente.ingest.websub.Callbacks.Question;
import org.entente.ingest.websub.Callbacks.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The hub of these tests is on this machine, which is a private line, or at {@code hub.test}, which is none. */
final class WebSubTest {

    private static final String SOURCE = "harbour-post";
    private static final String TOPIC = "https://harbour.example/feed";
    private static final Duration LEASE = Duration.ofDays(10);
    private static final byte[] BODY = "<rss/>".getBytes(UTF_8);

    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final List<String> delivered = new ArrayList<>();
    private final List<String> polls = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-06-19T12:00:00Z"));
    private int hubSays = 202;
    private boolean archiveIsThere = true;
    private RawServer hub;
    private Fetcher fetcher;
    private WebSub webSub;
    private Callbacks callbacks;

    @BeforeEach
    void start() throws IOException {
        hub = new RawServer((request, out, socket) -> {
            asked.add(form(request.body()));
            out.write(("HTTP/1.1 " + hubSays + " X\r\nContent-Length: 0\r\n\r\n").getBytes(UTF_8));
        });
        FetchSettings settings = new FetchSettings(
                null, Limits.defaults(), 5, false, 4, Duration.ZERO, List.of("localhost", "hub.test"), Set.of());
        fetcher = new Fetcher(
                settings, host -> new InetAddress[] {InetAddress.getLoopbackAddress()}, Clock.systemUTC(), Pause.SLEEP);
        WebSubMetrics metrics = new WebSubMetrics(meters);
        webSub = new WebSub(
                new WebSubSettings(URI.create("https://in.example:8443"), SubscriptionKey.random(), LEASE),
                fetcher,
                clock,
                metrics);
        callbacks = new Callbacks(webSub, deliveries(), metrics);
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        hub.close();
    }

    @Test
    void shouldSubscribeOnceAndRepeatTheChallengeOfTheHub() throws Exception {
        webSub.polled(SOURCE, links("localhost"));
        webSub.polled(SOURCE, links("localhost"));

        assertThat(asked).singleElement().satisfies(form -> assertThat(form)
                .containsEntry("hub.mode", "subscribe")
                .containsEntry("hub.topic", TOPIC)
                .containsEntry("hub.lease_seconds", "864000")
                .containsKey("hub.secret"));
        assertThat(webSub.coveredUntil(SOURCE)).as("before it is verified").isEmpty();
        assertThat(callbacks.question(path(), new Question("subscribe", TOPIC, "sesame", "600")))
                .isEqualTo(new Reply(200, "sesame"));
        assertThat(webSub.coveredUntil(SOURCE)).contains(clock.instant().plusSeconds(600));
    }

    @Test
    void shouldConfirmNothingThatWasNotAskedFor() throws Exception {
        webSub.polled(SOURCE, links("localhost"));

        assertThat(callbacks
                        .question(path(), new Question("subscribe", TOPIC + "2", "x", null))
                        .status())
                .isEqualTo(404);
        assertThat(callbacks
                        .question(path(), new Question("unsubscribe", TOPIC, "x", null))
                        .status())
                .isEqualTo(404);
        assertThat(callbacks
                        .question("guessed", new Question("subscribe", TOPIC, "x", null))
                        .status())
                .isEqualTo(404);
        assertThat(callbacks
                        .delivery("guessed", null, null, () -> {
                            throw new AssertionError("a stranger's body is read");
                        })
                        .status())
                .isEqualTo(410);
        assertThat(webSub.coveredUntil(SOURCE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"sha1,HmacSHA1", "sha256,HmacSHA256", "sha384,HmacSHA384", "sha512,HmacSHA512"})
    void shouldTakeWhatIsSigned(String method, String algorithm) throws Exception {
        subscribe("localhost");

        String signature = method + "=" + hmac(algorithm, told("hub.secret"));

        assertThat(callbacks
                        .delivery(path(), signature, "application/rss+xml", () -> BODY)
                        .status())
                .isEqualTo(202);
        assertThat(delivered).containsExactly(SOURCE + " <rss/> application/rss+xml " + TOPIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256=", "sha256=00", "md5=0123", "sha1=zz", "sha256"})
    void shouldAcknowledgeAndPassOverWhatIsNotSigned(String signature) throws Exception {
        subscribe("localhost");
        String forged = signature.equals("sha256") ? "sha256=" + hmac("HmacSHA256", "guess") : signature;

        assertThat(callbacks.delivery(path(), forged, null, () -> BODY).status())
                .isEqualTo(202);
        assertThat(callbacks.delivery(path(), null, null, () -> BODY).status()).isEqualTo(202);

        assertThat(delivered).isEmpty();
        assertThat(polls).isEmpty();
        assertThat(counted("deliveries", "bad-signature")).isEqualTo(2);
    }

    @Test
    void shouldOnlyPollWhenAHubWithoutASecretSaysThatThereIsSomething() throws Exception {
        subscribe("hub.test");

        callbacks.delivery(path(), null, null, () -> BODY);

        assertThat(asked.get(0)).doesNotContainKey("hub.secret");
        assertThat(delivered).isEmpty();
        assertThat(polls).containsExactly(SOURCE);
    }

    @Test
    void shouldLetTheHubComeAgainWhenTheArchiveIsAway() throws Exception {
        subscribe("localhost");
        archiveIsThere = false;

        String signature = "sha256=" + hmac("HmacSHA256", told("hub.secret"));

        assertThat(callbacks.delivery(path(), signature, null, () -> BODY).status())
                .isEqualTo(503);
    }

    @Test
    void shouldRenewInTheLastQuarterOfTheLease() throws Exception {
        subscribe("localhost");
        clock.advance(Duration.ofDays(7));
        webSub.polled(SOURCE, links("localhost"));
        assertThat(asked).hasSize(1);

        clock.advance(Duration.ofDays(1));
        webSub.polled(SOURCE, links("localhost"));

        assertThat(asked).hasSize(2);
        assertThat(webSub.coveredUntil(SOURCE)).as("while it is renewed").isPresent();
        clock.advance(Duration.ofDays(3));
        assertThat(webSub.coveredUntil(SOURCE)).as("never verified again").isEmpty();
    }

    @Test
    void shouldAskAHubThatFailedNoMoreThanEachHour() throws Exception {
        hubSays = 500;
        webSub.polled(SOURCE, links("localhost"));
        clock.advance(Duration.ofMinutes(59));
        webSub.polled(SOURCE, links("localhost"));
        assertThat(asked).hasSize(1);

        clock.advance(Duration.ofMinutes(1));
        webSub.polled(SOURCE, links("localhost"));

        assertThat(asked).hasSize(2);
        assertThat(counted("subscriptions", "failed")).isEqualTo(2);
    }

    @Test
    void shouldNotBeCoveredByAHubThatDenies() throws Exception {
        subscribe("localhost");

        callbacks.question(path(), new Question("denied", TOPIC, null, null));

        assertThat(webSub.coveredUntil(SOURCE)).isEmpty();
    }

    @Test
    void shouldKeepItsSecretsToItself() {
        assertThat(new WebSubSettings(URI.create("https://in.example"), SubscriptionKey.of(new byte[16]), LEASE)
                        .toString())
                .doesNotContain(SubscriptionKey.of(new byte[16]).secret(SOURCE));
        assertThatThrownBy(() -> SubscriptionKey.of(new byte[15])).hasMessageContaining("ingest.websub.key-file");
    }

    private void subscribe(String hubHost) throws InterruptedException {
        webSub.polled(SOURCE, links(hubHost));
        callbacks.question(path(), new Question("subscribe", TOPIC, "sesame", "864000"));
    }

    private HubLinks links(String host) {
        return new HubLinks(URI.create(hub.url(host, "/hub")), TOPIC);
    }

    private String path() {
        String callback = told("hub.callback");
        assertThat(callback).startsWith("https://in.example:8443" + Callbacks.PATH);
        return callback.substring(callback.lastIndexOf('/') + 1);
    }

    private String told(String name) {
        return String.valueOf(asked.get(0).get(name));
    }

    private double counted(String what, String outcome) {
        return meters.get("entente.ingest.websub." + what)
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private static String hmac(String algorithm, String secret) throws Exception {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
        return HexFormat.of().formatHex(mac.doFinal(BODY));
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    private Deliveries deliveries() {
        return new Deliveries() {
            @Override
            public void deliver(String source, RawDocument document) {
                if (!archiveIsThere) {
                    throw new IllegalStateException("no broker");
                }
                delivered.add(source + " " + new String(document.bytes(), UTF_8) + " "
                        + document.transport().contentType() + " "
                        + document.transport().location());
            }

            @Override
            public void pollSoon(String source) {
                polls.add(source);
            }
        };
    }
}
