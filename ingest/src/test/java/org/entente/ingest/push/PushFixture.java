package org.entente.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.entente.ingest.IngestSettings;
import org.entente.ingest.publish.FakeCluster;
import org.entente.ingest.publish.Intake;
import org.entente.ingest.source.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** A push server over a cluster in memory, and two clients of it. */
abstract class PushFixture {

    static final String TOKEN = "a-token-that-nobody-guesses";
    static final String KEY = "a-key-that-nobody-guesses";
    static final int REQUESTS = 30;
    static final int MAX_BODY = 64 * 1024;
    static final String STORY = "{\"id\":\"a\",\"text\":\"They met.\"}";

    private static final ObjectMapper JSON = new ObjectMapper();

    final FakeCluster cluster = new FakeCluster(UUID.randomUUID().toString());
    final MeterRegistry meters = new SimpleMeterRegistry();
    final MovableClock clock = new MovableClock(Instant.parse("2026-06-19T12:00:00Z"));
    final HttpClient http = HttpClient.newHttpClient();
    final Intake intake;
    final PushServer server;

    PushFixture(Path directory, PushServerSettings settings) {
        IngestSettings ingest =
                new IngestSettings("id", 100, 2048, Duration.ofMinutes(10), List.of(), Duration.ofMillis(1));
        this.intake = cluster.intake(ingest, directory, clock, meters);
        this.server = new PushServer(settings, clients(), 2048, client -> intake, List.of(), clock, meters);
        intake.start();
        server.start();
    }

    static PushServerSettings settings(@Nullable Path keystore, Path passwordFile) {
        return new PushServerSettings(
                "127.0.0.1", 0, keystore, passwordFile, MAX_BODY, Duration.ofSeconds(1), Duration.ofSeconds(1), 4);
    }

    static PushServerSettings settings() {
        PushServerSettings usual = PushServerSettings.defaults();
        return new PushServerSettings(
                usual.host(), 0, null, null, MAX_BODY, Duration.ofSeconds(1), Duration.ofSeconds(1), 4);
    }

    private static List<PushClient> clients() {
        return List.of(
                new PushClient("desk", "Desk", PushClient.Scheme.TOKEN, Secret.of(TOKEN, "desk"), REQUESTS, null),
                new PushClient("agency", "Agency", PushClient.Scheme.HMAC, Secret.of(KEY, "agency"), REQUESTS, null));
    }

    @AfterEach
    void stop() {
        cluster.release();
        server.close();
        intake.close();
    }

    HttpRequest.Builder request(String contentType, byte[] body) {
        return HttpRequest.newBuilder(uri())
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    HttpRequest.Builder withToken(String contentType, String body) {
        return request(contentType, bytes(body)).header("Authorization", "Bearer " + TOKEN);
    }

    /** As a client of the agency signs it, at a time by its own clock. */
    HttpRequest.Builder signed(String key, Instant at, String body) {
        String timestamp = Long.toString(at.getEpochSecond());
        return request("application/json", bytes(body))
                .header("Entente-Client", "agency")
                .header("Entente-Timestamp", timestamp)
                .header("Entente-Signature", "sha256=" + hmac(key, timestamp + "." + body));
    }

    static String hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(key), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bytes(text)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    JsonNode problem(HttpResponse<String> response, int status) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        JsonNode problem = json(response);
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        return problem;
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] plain) {
        try {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                out.write(plain);
            }
            return packed.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    double count(String name, String... tags) {
        return meters.counter(name, tags).count();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.port() + "/v1/articles");
    }
}
