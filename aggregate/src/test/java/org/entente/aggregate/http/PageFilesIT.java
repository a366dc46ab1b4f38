package org.entente.aggregate.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the files of the page are served. */
final class PageFilesIT {

    private static final String CHARTS = "/lib/echarts-5.3.1/dist/echarts.esm.min.js";

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpApi api = new HttpApi(
            "127.0.0.1",
            0,
            new FakeViews().views(List.of()),
            question -> Optional.empty(),
            FakeFeed.silent(),
            new Up(),
            new SimpleMeterRegistry());

    @BeforeEach
    void start() {
        api.start();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void shouldServeThePageWithNothingFromElsewhereAllowed() throws Exception {
        HttpResponse<byte[]> page = get("/");
        String html = new String(page.body(), StandardCharsets.UTF_8);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
        assertThat(html).doesNotContain("http://", "https://", "style=", "onclick=");
        assertThat(Pattern.compile("<script(?![^>]*src=)").matcher(html).find()).isFalse();
    }

    @Test
    void shouldServeEveryFileThatThePageNames() throws Exception {
        String html = new String(get("/").body(), StandardCharsets.UTF_8);
        String main = new String(get("/js/main.js").body(), StandardCharsets.UTF_8);

        List<String> named = Pattern.compile("(?:src|href)=\"(/[^\"]*\\.(?:js|css|svg))\"")
                .matcher(html)
                .results()
                .map(match -> match.group(1))
                .toList();
        List<String> modules = Pattern.compile("from '\\./([a-z]+\\.js)'")
                .matcher(main)
                .results()
                .map(match -> "/js/" + match.group(1))
                .toList();

        assertThat(named).hasSizeGreaterThan(3);
        assertThat(modules).hasSizeGreaterThan(5);
        for (String path : named) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
        for (String path : modules) {
            HttpResponse<byte[]> module = get(path);
            assertThat(module.statusCode()).as(path).isEqualTo(200);
            assertThat(header(module, "Content-Type")).as(path).contains("javascript");
        }
    }

    @Test
    void shouldLetBrowsersKeepTheChartsPacked() throws Exception {
        HttpResponse<byte[]> charts = get(CHARTS, "Accept-Encoding", "gzip");

        assertThat(header(charts, "Cache-Control")).contains("immutable", "max-age=31536000");
        assertThat(header(charts, "Content-Encoding")).isEqualTo("gzip");
        assertThat(charts.body().length).isLessThan(400_000);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(charts.body())).readAllBytes())
                .hasSizeGreaterThan(900_000);
    }

    @Test
    void shouldSendNothingAgainThatHasNotChanged() throws Exception {
        HttpResponse<byte[]> first = get("/js/main.js");

        HttpResponse<byte[]> again = get("/js/main.js", "If-None-Match", header(first, "ETag"));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void shouldServeNothingElseOfTheClassPath() throws Exception {
        for (String path : List.of(
                "/js/", "/../http/openapi.json", "/%2e%2e/http/openapi.json", "/js/..%2f..%2fhttp/openapi.json")) {
            assertThat(get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
