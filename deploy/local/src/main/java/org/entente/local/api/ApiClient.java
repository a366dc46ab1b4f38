package org.entente.local.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks the HTTP API. Safe for use by several threads. */
public final class ApiClient {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);
    private static final int NOT_READY = 503;
    private static final int ATTEMPTS_WHILE_NOT_READY = 30;
    private static final JsonMapper JSON = new JsonMapper();

    private final URI base;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** @param base such as {@code http://localhost:8080} */
    public ApiClient(URI base) {
        this.base = base;
    }

    /**
     * The answer to a GET. While the stage behind the API is starting it is asked again, for about half a minute.
     *
     * @param path such as {@code /v1/co-mentions}
     * @param parameters the query's names and values, not yet encoded
     * @throws IllegalStateException if nothing answers, or with anything but success; it says what the API said
     */
    public JsonNode get(String path, Map<String, String> parameters) {
        HttpRequest request = HttpRequest.newBuilder(url(path, parameters))
                .timeout(ANSWER_WITHIN)
                .build();
        HttpResponse<byte[]> response = send(request);
        for (int attempt = 1; response.statusCode() == NOT_READY && attempt < ATTEMPTS_WHILE_NOT_READY; attempt++) {
            pause();
            response = send(request);
        }
        JsonNode answer = parse(response);
        if (response.statusCode() != 200) {
            String detail = answer.path("detail").asText("no reason given");
            throw new IllegalStateException(detail + " (HTTP " + response.statusCode() + " from " + base + path + ")");
        }
        return answer;
    }

    private URI url(String path, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(each -> each.getKey() + '=' + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return URI.create(base + path + (query.isEmpty() ? "" : "?" + query));
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (HttpConnectTimeoutException e) {
            throw absent(e);
        } catch (HttpTimeoutException e) {
            throw new IllegalStateException(
                    "the API at " + base + " has not answered within " + ANSWER_WITHIN.toSeconds()
                            + " s: it is there, but busy; ask for less, or again later",
                    e);
        } catch (IOException e) {
            throw absent(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + base, e);
        }
    }

    private IllegalStateException absent(IOException e) {
        return new IllegalStateException(
                "no API answers at " + base + ": start entente up, or set api.url to where it listens", e);
    }

    private JsonNode parse(HttpResponse<byte[]> response) {
        try {
            return JSON.readTree(new String(response.body(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "what answers at " + base + " speaks no JSON (HTTP " + response.statusCode()
                            + "): is api.url that of an aggregate stage?",
                    e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the counts are starting", e);
        }
    }
}
