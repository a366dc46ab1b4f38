package org.entente.e2e;

import java.nio.file.Path;
import java.time.Clock;
import org.entente.local.config.Settings;
import org.entente.local.stack.RunningStage;
import org.entente.schemas.topic.TopicAdmin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;

/** The same contract on a broker and a registry in containers, each stage by itself; skipped where there is no Docker. */
final class ContainersIT extends EndToEndContract {

    private static final String SKIPPED =
            "ContainersIT is skipped: there is no Docker here. The same tests run on the embedded stack.";
    private static final int REGISTRY_PORT = 8080;

    private @Nullable KafkaContainer kafka;
    private @Nullable GenericContainer<?> registry;
    private @Nullable RunningStage enrich;
    private @Nullable RunningStage aggregate;
    private @Nullable Settings settings;
    private @Nullable Newsroom newsroom;

    @BeforeAll
    void start(@TempDir Path directory) {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            System.out.println(SKIPPED); // Surefire shows no reason of its own
            Assumptions.abort(SKIPPED);
        }
        kafka = new KafkaContainer("apache/kafka:4.1.1");
        kafka.start();
        registry = new GenericContainer<>("apicurio/apicurio-registry:3.0.9")
                .withExposedPorts(REGISTRY_PORT)
                .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects"));
        registry.start();
        String url = "http://" + registry.getHost() + ":" + registry.getMappedPort(REGISTRY_PORT) + "/apis/ccompat/v7";
        Settings asked = stagesOf(kafka.getBootstrapServers().replaceFirst("^.*//", ""), url, directory);
        TopicAdmin.create(asked.kafka(), asked.replicationFactor());
        aggregate = RunningStage.aggregate(asked, Clock.systemUTC());
        enrich = RunningStage.enrich(asked, Clock.systemUTC());
        settings = asked.at(asked.kafka(), aggregate.port());
        newsroom = new Newsroom(settings, directory.resolve("newsroom"));
    }

    @AfterAll
    void stop() {
        if (enrich != null) {
            enrich.close();
        }
        if (aggregate != null) {
            aggregate.close();
        }
        if (registry != null) {
            registry.close();
        }
        if (kafka != null) {
            kafka.close();
        }
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
}
