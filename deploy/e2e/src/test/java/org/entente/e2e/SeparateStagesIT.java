package org.entente.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.awaitility.Awaitility;
import org.entente.local.broker.EmbeddedBroker;
import org.entente.local.config.Settings;
import org.entente.local.registry.EmbeddedRegistry;
import org.entente.local.stack.RunningStage;
import org.entente.schemas.topic.TopicAdmin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract with each stage by itself against a cluster, as {@code entente run} has it. */
final class SeparateStagesIT extends EndToEndContract {

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private @Nullable RunningStage enrich;
    private @Nullable Settings settings;
    private @Nullable Newsroom newsroom;
    private Path directory = Path.of("");

    @BeforeAll
    void start(@TempDir Path temporary) {
        directory = temporary;
        EmbeddedBroker broker = new EmbeddedBroker(temporary.resolve("broker"), "localhost", 0, 0);
        running.push(broker);
        broker.start();
        EmbeddedRegistry registry = new EmbeddedRegistry(temporary.resolve("registry"), "localhost", 0);
        running.push(registry);
        registry.start();
        Settings asked = stagesOf(broker.bootstrapServers(), registry.url(), temporary.resolve("stages"));
        TopicAdmin.create(asked.kafka(), asked.replicationFactor());
        RunningStage aggregate = RunningStage.aggregate(asked, Clock.systemUTC());
        running.push(aggregate);
        enrich = RunningStage.enrich(asked, Clock.systemUTC());
        running.push(enrich);
        settings = asked.at(asked.kafka(), aggregate.port());
        newsroom = new Newsroom(settings, temporary.resolve("newsroom"));
    }

    @AfterAll
    void stop() throws Exception {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }

    @Test
    void shouldKeepItsMetricsNumbersWhenASecondInstanceComesAndGoes() throws IOException, InterruptedException {
        newsroom().files(Story.of("rebalance:1", "Malta praised Cyprus."));
        newsroom().whenAllIsCounted();

        try (RunningStage second = RunningStage.enrich(
                stagesOf(
                        settings().kafka().bootstrapServers(),
                        settings().kafka().registryUrl(),
                        directory.resolve("second")),
                Clock.systemUTC())) {
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> assignedPartitions(second.port()) > 0);
        }
        newsroom().files(Story.of("rebalance:2", "Malta praised Cyprus again."));
        newsroom().thenCoMention("country/MLT", "country/CYP", 2, 2, 1);

        String scrape = scrape(firstEnrich().port());
        assertThat(scrape.lines().filter(line -> line.startsWith("entente_")))
                .isNotEmpty()
                .noneMatch(line -> line.endsWith("NaN"));
        assertThat(assignedPartitions(firstEnrich().port())).isPositive();
    }

    private static double assignedPartitions(int port) throws IOException, InterruptedException {
        return scrape(port)
                .lines()
                .filter(line -> line.startsWith("kafka_consumer_coordinator_assigned_partitions"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static String scrape(int port) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Override
    @SuppressWarnings("NullAway") // started before
    Settings settings() {
        return settings;
    }

    @Override
    @SuppressWarnings("NullAway") // started before
    Newsroom newsroom() {
        return newsroom;
    }

    @SuppressWarnings("NullAway") // started before
    private RunningStage firstEnrich() {
        return enrich;
    }
}
