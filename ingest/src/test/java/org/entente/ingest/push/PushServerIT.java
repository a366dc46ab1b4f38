package org.entente.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.awaitility.Awaitility;
import org.entente.news.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken, and what is refused with which status. */
@Timeout(60)
final class PushServerIT extends PushFixture {

    private static final String LINES = "application/x-ndjson";

    PushServerIT(@TempDir Path directory) {
        super(directory, settings());
    }

    @Test
    void shouldAnswerWithAReceiptOnceTheStoriesAreCommitted() throws Exception {
        cluster.hold();
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(
                withToken(LINES, STORY + "\n{\"text\":7}\n" + STORY.replace("met", "parted"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Awaitility.await().until(() -> count("entente.ingest.push.bytes", "client", "desk") > 0);
        assertThat(answer).isNotDone();

        cluster.release();

        JsonNode receipt = json(answer.join());
        assertThat(answer.join().statusCode()).isEqualTo(202);
        assertThat(receipt.path("accepted").intValue()).isEqualTo(2);
        assertThat(receipt.path("revised").intValue()).isEqualTo(1);
        assertThat(receipt.path("refused").intValue()).isEqualTo(1);
        assertThat(receipt.path("ids")).extracting(JsonNode::textValue).containsExactly("a", "a");
        assertThat(receipt.path("refusals").path(0).path("line").intValue()).isEqualTo(2);
        assertThat(receipt.path("refusals").path(0).path("cause").textValue()).isEqualTo("field");
        assertThat(cluster.archive()).extracting(Article::getSource).containsExactly("Desk", "Desk");
        assertThat(cluster.deadLetters()).hasSize(1);
        assertThat(count("entente.ingest.push.requests", "client", "desk", "status", "202"))
                .isEqualTo(1);
        assertThat(count("entente.ingest.push.refused", "client", "desk", "cause", "field"))
                .isEqualTo(1);
    }

    @Test
    void shouldFindARepeatedRequestUnchangedAsAWhole() throws Exception {
        String body = STORY + "\n" + STORY.replace("met", "parted");
        assertThat(send(withToken(LINES, body)).statusCode()).isEqualTo(202);

        JsonNode receipt = json(send(withToken(LINES, body)));

        assertThat(receipt.path("unchanged").intValue()).isEqualTo(2);
        assertThat(cluster.archive()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json                | {"id": "a", "text": "They met."}
            application/json; charset=utf-8 | {"text": "They met.",    "id": "a"}
            application/x-ndjson            | {"id":"a","text":"They met."}
            application/jsonl               | {"id":"a","text":"They met."}
            text/plain                      | They met.
            TEXT/PLAIN; charset=UTF-8       | They met.
            """)
    void shouldTakeAStoryInEachFormat(String contentType, String body) throws Exception {
        HttpResponse<String> response = send(withToken(contentType, body));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        assertThat(cluster.archive()).extracting(Article::getText).containsExactly("They met.");
    }

    @Test
    void shouldTakeAnObjectOverSeveralLinesAndTextsWithoutANameAsStoriesOfTheirOwn() throws Exception {
        assertThat(send(withToken("application/json", "{\n \"id\": \"a\",\n \"text\": \"They met.\"\n}"))
                        .statusCode())
                .isEqualTo(202);
        assertThat(send(withToken("text/plain", "They met.")).statusCode()).isEqualTo(202);
        assertThat(send(withToken("text/plain", "They parted.")).statusCode()).isEqualTo(202);

        assertThat(cluster.archive()).extracting(Article::getRevision).containsExactly(1, 1, 1);
    }

    @Test
    void shouldTakeAPackedBody() throws Exception {
        HttpRequest.Builder packed = request("application/json", gzip(bytes(STORY)))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Encoding", "gzip");

        assertThat(send(packed).statusCode()).isEqualTo(202);
        assertThat(cluster.archive()).hasSize(1);
    }

    @Test
    void shouldRefuseADecompressionBombInEachDisguise() throws Exception {
        byte[] bomb = gzip(new byte[8 * 1024 * 1024]);
        assertThat(bomb.length).isLessThan(MAX_BODY);
        problem(
                send(request(LINES, bomb)
                        .header("Authorization", "Bearer " + TOKEN)
                        .header("Content-Encoding", "gzip")),
                413);
        problem(send(request(LINES, bomb).header("Authorization", "Bearer " + TOKEN)), 413);
        problem(send(request(LINES, gzip(bomb)).header("Authorization", "Bearer " + TOKEN)), 400);

        assertThat(cluster.archive()).isEmpty();
    }

    @Test
    void shouldSayWhyWhenAllIsRefusedAndPutItOnTheDeadLetters() throws Exception {
        JsonNode problem = problem(send(withToken("application/json", "{\"text\":7}")), 422);

        assertThat(problem.path("refusals").path(0).path("cause").textValue()).isEqualTo("field");
        assertThat(cluster.deadLetters()).hasSize(1);
    }

    @Test
    void shouldRefuseWhatItCannotRead() throws Exception {
        assertThat(problem(send(withToken("image/png", "x")), 415)
                        .path("detail")
                        .textValue())
                .contains("text/plain");
        problem(send(withToken("application/json", STORY).header("Content-Encoding", "br")), 415);
        problem(send(withToken("application/json", "  \n")), 400);
        problem(
                send(withToken("application/json", STORY)
                        .header("Content-Encoding", "gzip")
                        .uri(java.net.URI.create(uri() + "?wait=yes"))),
                400);
        problem(
                send(HttpRequest.newBuilder(uri())
                        .header("Authorization", "Bearer " + TOKEN)
                        .POST(HttpRequest.BodyPublishers.ofString(STORY))),
                415);
        problem(send(HttpRequest.newBuilder(uri())), 405);
        byte[] broken = gzip(bytes(STORY));
        broken[broken.length - 6] ^= 1;
        problem(send(request("application/json", broken).header("Authorization", "Bearer " + TOKEN)), 400);
        assertThat(cluster.archive()).isEmpty();
    }

    @Test
    void shouldRefuseABodyThatIsTooLongAnnouncedOrNot() throws Exception {
        String body = "x".repeat(MAX_BODY + 1);

        problem(send(withToken("text/plain", body)), 413);
        assertThat(raw("Transfer-Encoding: chunked", "11000\r\n" + "x".repeat(0x11000) + "\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"id\":"})
    void shouldRefuseABodyThatDoesNotCome(String beginning) throws Exception {
        assertThat(raw("Content-Length: 100", beginning)).startsWith("HTTP/1.1 408");
    }

    @Test
    void shouldRefuseABodyThatComesTooSlowlyThoughItNeverStops() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(head("Content-Length: 1000"));
            InputStream in = socket.getInputStream();
            Awaitility.await().pollInterval(Duration.ofMillis(100)).until(() -> {
                out.write(' ');
                out.flush();
                return in.available() > 0;
            });

            assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 408");
        }
    }

    @Test
    void shouldRefuseHeadersWithoutEnd() throws Exception {
        assertThat(raw("X: " + "x".repeat(100_000), "")).startsWith("HTTP/1.1 431");
    }

    @Test
    void shouldAskToComeAgainWhenTheBrokerDoesNotAcknowledge() throws Exception {
        cluster.hold();

        HttpResponse<String> response = send(withToken("application/json", STORY));

        problem(response, 503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        cluster.release();
        assertThat(json(send(withToken("application/json", STORY)))
                        .path("unchanged")
                        .intValue())
                .isEqualTo(1);
        assertThat(cluster.archive()).hasSize(1);
    }

    @Test
    void shouldAskToComeAgainWhenMoreComesThanItHasPlacesFor() throws Exception {
        cluster.hold();
        List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            waiting.add(http.sendAsync(
                    withToken("application/json", STORY.replace("\"a\"", "\"" + i + "\""))
                            .build(),
                    HttpResponse.BodyHandlers.ofString()));
        }
        Awaitility.await().until(() -> count("entente.ingest.push.bytes", "client", "desk") >= 4 * STORY.length());

        assertThat(problem(send(withToken("application/json", STORY)), 503)
                        .path("title")
                        .textValue())
                .isEqualTo("Busy");
        cluster.release();
        assertThat(waiting)
                .allSatisfy(each -> assertThat(each.join().statusCode()).isIn(202, 503));
    }

    @Test
    void shouldNotAcknowledgeWhatCannotBeCommitted() throws Exception {
        cluster.nextCommitFails(new RecordTooLargeException("too large"), false);

        problem(send(withToken("application/json", STORY)), 503);
        assertThat(cluster.archive()).isEmpty();
    }

    @Test
    void shouldBoundTheRequestsOfEachClient() throws Exception {
        HttpResponse<String> last = send(withToken("application/json", STORY));
        assertThat(last.headers().firstValue("RateLimit-Policy")).contains("\"client\";q=" + REQUESTS + ";w=60");
        for (int i = 1; i < REQUESTS; i++) {
            last = send(withToken("application/json", STORY));
        }
        assertThat(last.statusCode()).isEqualTo(202);
        assertThat(last.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"client\";r=0;");

        HttpResponse<String> tooMany = send(withToken("application/json", STORY));

        problem(tooMany, 429);
        assertThat(tooMany.headers().firstValue("Retry-After")).contains("2");
        assertThat(send(signed(KEY, clock.instant(), STORY)).statusCode())
                .as("another client")
                .isEqualTo(202);
        clock.advance(Duration.ofSeconds(2));
        assertThat(send(withToken("application/json", STORY)).statusCode()).isEqualTo(202);
    }

    private String raw(String header, String body) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(head(header));
            out.write(body.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    private static byte[] head(String header) {
        return ("POST /v1/articles HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                        + TOKEN + "\r\n" + header + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
