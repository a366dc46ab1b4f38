package org.entente.aggregate.peer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.entente.aggregate.view.KeyRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Another instance, by a server that answers as it is told to. */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class PeerClientTest {

    private static final RowQuestion QUESTION = new RowQuestion("pairs", List.of(0), false, List.of(KeyRange.ALL));

    private final HttpServer server;
    private final List<String> rows = new ArrayList<>();

    PeerClientTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void shouldReadAWholeAnswer() throws IOException {
        listen(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                RowAnswer answer = new RowAnswer(out);
                for (int row = 0; row < 10_000; row++) {
                    answer.row("row" + row, new byte[20]);
                }
                answer.end(7);
            }
        });

        assertThat(ask(new PeerClient(), QUESTION)).isEqualTo(7);
        assertThat(rows).hasSize(10_000).startsWith("row0").endsWith("row9999");
    }

    @Test
    void shouldNotWaitForOneThatStopsWithinItsAnswer() {
        listen(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            new RowAnswer(exchange.getResponseBody()).row("row", "value".getBytes(UTF_8));
            exchange.getResponseBody().flush();
        });

        assertThatThrownBy(() -> ask(new PeerClient(Duration.ofMillis(100)), QUESTION))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nothing more of the answer came within PT0.1S");
    }

    @Test
    void shouldAskALongQuestionInSlicesThatAreAnswered() throws IOException {
        List<String> keys = IntStream.range(0, 40)
                .mapToObj(key -> key + "-".repeat(1024 * 1024))
                .toList();
        List<Integer> lengths = new ArrayList<>();
        listen(exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            lengths.add(body.length);
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                RowAnswer answer = new RowAnswer(out);
                for (KeyRange range : RowQuestion.parse(body).ranges()) {
                    answer.row(String.valueOf(range.only()), new byte[0]);
                }
                answer.end(lengths.size() == 2 ? 5 : 3);
            }
        });

        assertThat(ask(new PeerClient(), question(keys))).isEqualTo(5);
        assertThat(rows).isEqualTo(keys);
        assertThat(lengths).allSatisfy(length -> assertThat(length).isLessThan(RowQuestion.MOST_BYTES));
    }

    @Test
    void shouldSayThatAQuestionIsTooLongAndNotThatNobodyKnowsYet() {
        listen(exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(413, -1);
            exchange.close();
        });

        assertThatThrownBy(() -> ask(new PeerClient(), QUESTION))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("refused a question for 1 keys of pairs as too long");
    }

    private static RowQuestion question(List<String> keys) {
        return new RowQuestion(
                "pairs", List.of(0), true, keys.stream().map(KeyRange::of).toList());
    }

    private long ask(PeerClient client, RowQuestion question) throws IOException {
        return client.ask("127.0.0.1", server.getAddress().getPort(), question, (key, value) -> rows.add(key));
    }

    private void listen(HttpHandler answer) {
        server.createContext(PeerClient.PATH, answer);
        server.start();
    }
}
