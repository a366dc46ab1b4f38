package org.entente.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.entente.local.config.Configuration;
import org.entente.local.config.Settings;
import org.entente.local.stack.RunningStage;
import org.entente.local.stack.Stack;
import org.entente.news.SourceStatus;
import org.entente.schemas.topic.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Live sources from a file, on a real broker: taken in, told of, and handed over from one instance to another. */
final class LiveWiresIT {

    private static final String TOKEN = "the partner's token";

    @TempDir
    private Path directory;

    private final List<AutoCloseable> running = new ArrayList<>();
    private final List<String> items =
            new CopyOnWriteArrayList<>(List.of(item("ferry", "Norway thanked Chile for the ferry.")));
    private HttpServer site;
    private Stack stack;
    private Newsroom newsroom;

    @BeforeEach
    void start() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/feed", exchange -> {
            byte[] feed = ("<rss version='2.0'><channel><title>Quay</title>" + String.join("", items)
                            + "</channel></rss>")
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, feed.length);
            exchange.getResponseBody().write(feed);
            exchange.close();
        });
        site.start();
        stack = Stack.start(
                settings("data=" + directory.resolve("data"), "broker.port=0", "registry.port=0", "aggregate.port=0"),
                Clock.systemUTC(),
                line -> {});
        newsroom = new Newsroom(stack.settings(), directory.resolve("newsroom"));
        Files.createDirectories(directory.resolve("in"));
        Files.writeString(directory.resolve("token"), TOKEN);
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : running) {
            each.close();
        }
        stack.close();
        site.stop(0);
    }

    @Test
    void shouldTakeInFeedsSpoolsAndPushesAndHandFeedsOver() throws Exception {
        int push = FreePort.find();
        RunningStage one = instance("one", push, feed() + """
                  - {id: agency, name: Agency, spool: in, settle: PT0S}
                  - {id: partner, name: Partner, push: {token-file: token}}
                """);
        Files.writeString(
                directory.resolve("in/story.xml"),
                "<nitf><head><docdata><doc-id id-string='togo-1'/></docdata></head><body><body.head><hedline>"
                        + "<hl1>Togo and Benin agree</hl1></hedline></body.head>"
                        + "<body.content><p>Togo praised Benin for the road.</p></body.content></body></nitf>");

        assertThat(pushed(push, TOKEN)).isEqualTo(202);
        assertThat(pushed(push, "another token altogether")).isEqualTo(401);

        newsroom.whenAllIsCounted();
        thenOneArticle("country/NOR", "country/CHL");
        thenOneArticle("country/TGO", "country/BEN");
        thenOneArticle("country/MLI", "country/NER");
        assertThat(directory.resolve("in/done")).isNotEmptyDirectory();
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(source("quay").path("owner").asText()).isEqualTo("one");
            assertThat(source("agency").path("itemsSeen").asInt()).isEqualTo(1);
            assertThat(source("partner").path("state").asText()).isEqualTo("OK");
        });

        assertThat(PlainConsumer.read(stack.settings(), Topics.SOURCE_STATUS.name()))
                .isNotEmpty()
                .allMatch(
                        record -> record.value().getSchema().getFullName().equals(SourceStatus.SCHEMA$.getFullName()));

        instance("two", FreePort.find(), feed());
        items.add(item("harbour", "Peru praised Kenya for the harbour."));
        one.close();

        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        source("quay").path("itemsSeen").asInt())
                .isEqualTo(2));
        assertThat(source("quay").path("owner").asText()).isEqualTo("two");
        newsroom.whenAllIsCounted();
        thenOneArticle("country/PER", "country/KEN");
        thenOneArticle("country/NOR", "country/CHL");
        newsroom.thenTheRecountAgrees();
    }

    private void thenOneArticle(String a, String b) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        newsroom.coMention(a, b).path("articles").asInt())
                .as("%s with %s", a, b)
                .isEqualTo(1));
    }

    private JsonNode source(String id) {
        for (JsonNode source : newsroom.ask("/v1/sources", Map.of()).path("items")) {
            if (source.path("id").asText().equals(id)) {
                return source;
            }
        }
        throw new AssertionError("there is no source " + id);
    }

    private RunningStage instance(String name, int port, String sources) throws IOException {
        Path file = directory.resolve(name + ".yaml");
        Files.writeString(file, "sources:\n" + sources);
        Settings settings = settings(
                "data=" + directory.resolve(name),
                "kafka.bootstrap-servers=" + stack.settings().kafka().bootstrapServers(),
                "registry.url=" + stack.settings().kafka().registryUrl(),
                "operations.port=0",
                "ingest.instance=" + name,
                "ingest.http.port=" + port,
                "ingest.sources=" + file,
                "ingest.fetch.delay-per-host=PT0S",
                "ingest.fetch.allowed-private=localhost");
        RunningStage stage = RunningStage.ingest(settings, InputStream.nullInputStream(), Clock.systemUTC());
        running.add(stage);
        return stage;
    }

    private static Settings settings(String... keys) {
        return Settings.of(Configuration.load(null, Map.of(), List.of(keys)));
    }

    private String feed() {
        return "  - {id: quay, name: Quay, feed: \"http://localhost:"
                + site.getAddress().getPort() + "/feed\", language: en, interval: {floor: PT10S, ceiling: PT10S}}\n";
    }

    private static String item(String guid, String text) {
        return "<item><guid>" + guid + "</guid><title>News from the " + guid + "</title><description>" + text
                + "</description></item>";
    }

    private static int pushed(int port, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/articles"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"id\":\"p1\",\"text\":\"Mali thanked Niger for the grain, officials said.\"}"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
