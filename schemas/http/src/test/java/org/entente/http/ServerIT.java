package org.entente.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client gets for requests and answers that go wrong. */
final class ServerIT {

    private static final String PART = "part of it";

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final Semaphore held = new Semaphore(0);
    private final Semaphore released = new Semaphore(0);

    private final Server server = new Server(
            Listening.plain("test.port", "127.0.0.1", 0),
            List.of(
                    Route.get(
                            "/echo",
                            Set.of("actor"),
                            request -> request.answer("text/plain", "" + request.text("actor"))),
                    Route.get("/deep", Set.of(), request -> {
                        throw new StackOverflowError();
                    }),
                    streamed("/begun", out -> {
                        out.write(PART.getBytes(StandardCharsets.UTF_8));
                        throw new IOException("no more of it");
                    }),
                    streamed("/sent", out -> {
                        out.write(new byte[256 * 1024]);
                        throw new IOException("no more of it");
                    }),
                    streamed("/endless", out -> {
                        while (true) {
                            out.write(new byte[64 * 1024]);
                        }
                    }),
                    Route.get("/held", Set.of(), request -> {
                        held.release();
                        if (isReleased()) {
                            request.answer("text/plain", PART);
                        }
                    }),
                    streamed("/whole", out -> out.write(PART.getBytes(StandardCharsets.UTF_8)))),
            List.of(new StaticFiles("/", "org/entente/http/files", Map.of("Cache-Control", "no-cache"))));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
        others.shutdownNow();
    }

    @Test
    void shouldRefuseAParameterThatIsEscapedByHalves() throws Exception {
        assertThat(said("GET /echo?actor=country%2 HTTP/1.1"))
                .startsWith("HTTP/1.1 400")
                .contains("\"parameter\":\"actor\"");
        assertThat(said("GET /echo?actor=country%2FRUS HTTP/1.1")).endsWith("country/RUS");
        assertThat(said("GET /echo?other%2=1 HTTP/1.1")).startsWith("HTTP/1.1 400");
    }

    @Test
    void shouldReadParametersWhateverTheBodyIsSaidToBe() throws Exception {
        assertThat(said("GET /echo?actor=a HTTP/1.1", "Content-Type: text/plain; charset=nosuch"))
                .endsWith("a");
    }

    @Test
    void shouldAnswerAnErrorInProblemJson() throws Exception {
        HttpResponse<String> answer = get("/deep");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.CONTENT_TYPE);
        assertThat(answer.body()).contains("\"title\":\"Internal error\"").contains("/deep");
    }

    @Test
    void shouldAnswerAProblemInPlaceOfWhatHasNotBeenSent() throws Exception {
        HttpResponse<String> answer = get("/begun");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.CONTENT_TYPE);
        assertThat(answer.body()).startsWith("{").doesNotContain(PART);
        assertThat(get("/whole").body()).isEqualTo(PART);
    }

    @Test
    void shouldCutOffWhatCannotBeSentToItsEnd() throws Exception {
        assertThatThrownBy(() -> get("/sent")).isInstanceOf(IOException.class);
        assertThat(said("GET /sent HTTP/1.1")).startsWith("HTTP/1.1 200").doesNotContain("Internal error");
    }

    @Test
    void shouldAnswerWhatIsBeingAnsweredWhenItCloses() throws Exception {
        int port = server.port();
        Future<HttpResponse<String>> answer = others.submit(() -> get("/held"));
        held.acquire();
        Future<?> closing = others.submit(server::close);
        await().until(() -> !isListenedOn(port));
        assertThat(closing.isDone()).isFalse();
        released.release();

        assertThat(answer.get().body()).isEqualTo(PART);
        closing.get();
    }

    @Test
    void shouldCloseWithoutWhatIsNotAnsweredInTime() throws Exception {
        Future<HttpResponse<String>> answer = others.submit(() -> get("/held"));
        held.acquire();

        server.close();

        assertThat(answer).failsWithin(Duration.ofSeconds(10));
    }

    private boolean isReleased() {
        try {
            released.acquire();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static boolean isListenedOn(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void shouldHoldAClientThatLeavesForNoFault() throws Exception {
        try (Logged logged = new Logged(Problems.class)) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                socket.getOutputStream().write("GET /endless HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
                assertThat(socket.getInputStream().read()).isEqualTo('H');
                socket.setSoLinger(true, 0);
            }

            assertThat(logged.next().getLevel()).isEqualTo(Level.DEBUG);
        }
    }

    @Test
    void shouldSayThatFilesComePackedOrNot() throws Exception {
        HttpResponse<String> answer = get("/");

        assertThat(answer.body()).contains("They met.");
        assertThat(answer.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void shouldSayWhatWasWrongWithARequestThatNoRouteSees() throws Exception {
        String tooLong = said("GET /echo?actor=" + "a".repeat(20_000) + " HTTP/1.1");
        String noUri = said("GET /%zz HTTP/1.1");

        assertThat(tooLong).startsWith("HTTP/1.1 414").contains("\"title\":\"URI Too Long\"");
        assertThat(tooLong).doesNotContain("not readable");
        assertThat(noUri).startsWith("HTTP/1.1 400").contains("not readable as HTTP");
    }

    private static Route streamed(String path, Request.StreamedBody body) {
        return Route.get(path, Set.of(), request -> request.stream("text/plain", body));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    /** All that comes until the server closes the connection. */
    private String said(String... lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                InputStream in = socket.getInputStream()) {
            String request = String.join("\r\n", lines) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
