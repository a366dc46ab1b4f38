package org.entente.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What the command asks of the API, by an API that only notes it. */
final class QueryCommandTest {

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final HttpServer api;
    private int status = 200;
    private String answer = "{\"items\": []}";

    QueryCommandTest() throws IOException {
        api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        api.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        api.start();
    }

    @AfterEach
    void stop() {
        api.stop(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "co-mentions > /v1/co-mentions",
                "co-mentions --actor country/RUS --with country/PRK > /v1/co-mentions?actor=country%2FRUS&with=country%2FPRK",
                "co-mentions --window P1D --as-of 2024-06-19 > /v1/co-mentions?window=P1D&as-of=2024-06-19",
                "stances --holder author --target country/USA --limit 7 > /v1/stances?holder=author&target=country%2FUSA&limit=7",
                "stances --actor country/RUS > /v1/stances?holder=country%2FRUS",
                "stance-changes --with country/USA > /v1/stance-changes?target=country%2FUSA",
                "stance-changes --from 2014-12-01 --to 2015-01-01 --order surest > /v1/stance-changes?from=2014-12-01&to=2015-01-01&order=surest",
                "co-mention-surges --actor country/CUB --with country/USA --limit 3 > /v1/co-mention-surges?actor=country%2FCUB&with=country%2FUSA&limit=3",
                "co-mention-surges --after NDI --limit 3 > /v1/co-mention-surges?after=NDI&limit=3",
                "actors --q kim > /v1/actors?q=kim",
                "actors --order id --after NDI > /v1/actors?order=id&after=NDI",
                "actors --actor person/kim-jong-un > /v1/actors/person/kim-jong-un"
            })
    void shouldAskTheApiForWhatTheOptionsSay(String words, String uri) {
        assertThat(query(words)).isZero();
        assertThat(asked).containsExactly(uri);
    }

    @Test
    void shouldPrintTheAnswerAsItIsWhereAskedTo() {
        answer = "{\"asOf\": \"2024-06-19T13:00:00Z\", \"window\": \"P1D\", \"items\": []}";

        query("co-mentions --window P1D --json");
        query("co-mentions --window P1D");

        assertThat(out.toString())
                .contains("\"window\" : \"P1D\"")
                .contains("nothing found")
                .contains("window P1D, as of 2024-06-19T13:00:00Z");
    }

    @Test
    void shouldSayHowToGoOnWhereThereIsMore() {
        answer = "{\"items\": [], \"nextCursor\": \"NDI\"}";

        query("actors");
        query("actors --after NDI");

        assertThat(out.toString()).contains("more: --after NDI");
        assertThat(asked).containsExactly("/v1/actors", "/v1/actors?after=NDI");
    }

    @Test
    void shouldNotPrintACursorWhereThereIsNoMore() {
        answer = "{\"items\": [], \"nextCursor\": null}";

        query("actors");

        assertThat(out.toString()).doesNotContain("more");
    }

    @Test
    void shouldSayInOneLineWhatTheApiRefuses() {
        status = 400;
        answer = "{\"detail\": \"limit 0 is not a number from 1 to 100000\"}";

        assertThat(query("co-mentions --limit 0")).isEqualTo(1);
        assertThat(err.toString().strip())
                .startsWith("entente: limit 0 is not a number from 1 to 100000 (HTTP 400")
                .hasLineCount(1);
    }

    private int query(String words) {
        CommandLine line = Entente.commandLine(Map.of());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        String url = "http://localhost:" + api.getAddress().getPort();
        return line.execute(("query " + words + " --set api.url=" + url).split(" "));
    }
}
