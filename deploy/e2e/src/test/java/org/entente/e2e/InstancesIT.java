package org.entente.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.entente.local.broker.EmbeddedBroker;
import org.entente.local.config.Configuration;
import org.entente.local.config.Settings;
import org.entente.local.registry.EmbeddedRegistry;
import org.entente.local.stack.RunningStage;
import org.entente.schemas.topic.TopicAdmin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of {@code aggregate}, each with half of the counts: any one answers for both, also when the other one is gone. */
final class InstancesIT {

    private static final List<String> COUNTRIES =
            List.of("Argentina", "Bolivia", "Canada", "Denmark", "Ecuador", "Finland", "Ghana", "Hungary");
    private static final List<String> QUESTIONS = List.of(
            "/v1/co-mentions?limit=1000",
            "/v1/co-mentions?limit=7",
            "/v1/co-mentions?window=P7D",
            "/v1/co-mentions?window=P3D&as-of=2024-01-05",
            "/v1/co-mentions?actor=country/CAN",
            "/v1/co-mentions?actor=country/CAN&window=P1D",
            "/v1/co-mentions?actor=country/CAN&window=P2D&as-of=2024-01-05",
            "/v1/co-mentions?actor=country/CAN&with=country/FIN",
            "/v1/co-mentions/country/CAN/country/FIN/timeline?step=P1D",
            "/v1/stances?limit=1000",
            "/v1/stances?holder=country/CAN&window=P30D",
            "/v1/stance-changes?limit=3",
            "/v1/co-mention-surges?limit=3",
            "/v1/actors?limit=1000",
            "/v1/actors?order=id&limit=3",
            "/v1/actors/country/CAN",
            "/v1/articles/instances:17");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    @TempDir
    private Path directory;

    @AfterEach
    void stop() throws Exception {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }

    @Test
    void shouldAnswerForEachOtherAlsoWhileOneIsGone() throws Exception {
        EmbeddedBroker broker = new EmbeddedBroker(directory.resolve("broker"), "localhost", 0, 0);
        running.push(broker);
        broker.start();
        EmbeddedRegistry registry = new EmbeddedRegistry(directory.resolve("registry"), "localhost", 0);
        running.push(registry);
        registry.start();
        Settings one = Settings.of(Configuration.load(null, Map.of(), settings(broker, registry, "one")));
        TopicAdmin.create(one.kafka(), (short) 1);
        running.push(RunningStage.enrich(one, Clock.systemUTC()));
        running.push(RunningStage.aggregate(one, Clock.systemUTC()));
        ChildAggregate child = ChildAggregate.start(directory.resolve("two"), settings(broker, registry, "two"));
        running.push(child);
        awaitPartitions(one.api());
        awaitPartitions(child.settings().api());
        Newsroom newsroom = new Newsroom(one, directory.resolve("newsroom"));

        newsroom.filesLines(stories());
        newsroom.whenAllIsCounted();

        Map<String, String> answers = answers(one.api());
        assertThat(answers.get("/v1/co-mentions?limit=1000")).contains("country/HUN");
        assertThat(answers(child.settings().api())).isEqualTo(answers);
        assertThat(actorsPageByPage(one.api(), child.settings().api()))
                .hasSize(COUNTRIES.size())
                .isEqualTo(items(get(one.api(), "/v1/actors?limit=1000").body()));
        newsroom.thenTheRecountAgrees();

        child.kill();

        HttpResponse<String> first = get(one.api(), QUESTIONS.get(0));
        assertThat(first.statusCode()).as("%s", first.body()).isEqualTo(200);
        assertThat(first.headers().firstValue("Entente-Stale")).isPresent();
        assertThat(answers(one.api())).isEqualTo(answers);
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
            HttpResponse<String> response = get(one.api(), QUESTIONS.get(0));
            return response.statusCode() == 200
                    && response.headers().firstValue("Entente-Stale").isEmpty();
        });
        assertThat(answers(one.api())).isEqualTo(answers);
        newsroom.files(Story.of("instances:after", "Canada praised Finland."));
        newsroom.thenTheRecountAgrees();
    }

    private List<String> settings(EmbeddedBroker broker, EmbeddedRegistry registry, String name) throws IOException {
        return List.of(
                "data=" + directory.resolve(name),
                "kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "registry.url=" + registry.url(),
                "aggregate.port=" + FreePort.find(),
                "aggregate.standbys=1",
                "operations.port=0");
    }

    /** Until it counts something, and serves it. */
    private void awaitPartitions(URI api) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> get(api, "/health/ready").statusCode() == 200
                        && get(api, "/metrics")
                                        .body()
                                        .lines()
                                        .filter(line ->
                                                line.startsWith("kafka_consumer_coordinator_assigned_partitions"))
                                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                                        .sum()
                                > 0);
    }

    private Map<String, String> answers(URI api) {
        Map<String, String> answers = new TreeMap<>();
        for (String question : QUESTIONS) {
            HttpResponse<String> response = get(api, question);
            assertThat(response.statusCode())
                    .as("%s: %s", question, response.body())
                    .isEqualTo(200);
            answers.put(question, response.body());
        }
        return answers;
    }

    private HttpResponse<String> get(URI api, String path) {
        try {
            return http.send(HttpRequest.newBuilder(api.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Each page from another instance than the one before. */
    private List<JsonNode> actorsPageByPage(URI... instances) {
        List<JsonNode> shown = new ArrayList<>();
        String after = "";
        for (int page = 0; page < 2 * COUNTRIES.size(); page++) {
            HttpResponse<String> response = get(instances[page % instances.length], "/v1/actors?limit=3" + after);
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            shown.addAll(items(response.body()));
            JsonNode next = json(response.body()).path("nextCursor");
            if (next.isNull()) {
                return shown;
            }
            after = "&after=" + next.textValue();
        }
        throw new AssertionError("the pages do not end: " + shown);
    }

    private static List<JsonNode> items(String answer) {
        List<JsonNode> items = new ArrayList<>();
        json(answer).path("items").forEach(items::add);
        return items;
    }

    private static JsonNode json(String answer) {
        try {
            return new JsonMapper().readTree(answer);
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer, e);
        }
    }

    private static String stories() {
        return IntStream.range(0, 200)
                .mapToObj(i -> {
                    String a = COUNTRIES.get(i % COUNTRIES.size());
                    String b = COUNTRIES.get((i / COUNTRIES.size() + i + 1) % COUNTRIES.size());
                    return Story.of(
                                    "instances:" + i,
                                    a + (i % 2 == 0 ? " praised " : " condemned ") + b + " in report " + i + ".")
                            .from("Agency " + i % 5)
                            .at(Instant.parse("2024-01-01T00:00:00Z")
                                    .plus(Duration.ofMinutes(40L * i))
                                    .toString())
                            .line();
                })
                .collect(Collectors.joining("\n"));
    }
}
