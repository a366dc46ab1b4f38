package org.entente.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.ingest.parse.DocumentDefaults;
import org.entente.ingest.publish.PublishListener;
import org.entente.ingest.publish.Publisher;
import org.entente.ingest.publish.Tally;
import org.entente.ingest.read.Documents;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.Input;
import org.entente.local.api.ApiClient;
import org.entente.local.audit.Audit;
import org.entente.local.config.Settings;
import org.entente.local.stack.Backlog;

/** The domain language of the end-to-end tests: stories in, counts out. */
final class Newsroom {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Settings settings;
    private final Path work;
    private final ApiClient api;

    Newsroom(Settings settings, Path work) {
        this.settings = settings;
        this.work = work;
        this.api = new ApiClient(settings.api());
    }

    Tally files(Story... stories) {
        return filesLines(Arrays.stream(stories).map(Story::line).collect(Collectors.joining("\n")));
    }

    Tally filesLines(String lines) {
        try (Documents documents = new Documents(
                        List.of(Input.of(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)))),
                        Format.JSONL,
                        settings.ingest().maxDocumentBytes());
                Publisher publisher = new Publisher(
                        settings.kafka(), settings.ingest(), work, Clock.systemUTC(), new SimpleMeterRegistry())) {
            return publisher.publish(documents, DocumentDefaults.none(), PublishListener.NONE);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    void whenAllIsCounted() {
        try (Backlog backlog = new Backlog(settings)) {
            assertThat(backlog.await(PATIENCE, pending -> {}))
                    .as("all is counted")
                    .isTrue();
        }
    }

    /** The pair's counts over all time; a missing node where they never appear together. */
    JsonNode coMention(String actor, String with) {
        return ask("/v1/co-mentions", Map.of("actor", actor, "with", with))
                .path("items")
                .path(0);
    }

    void thenCoMention(String actor, String with, int articles, int stories, int sources) {
        whenAllIsCounted();
        JsonNode pair = coMention(actor, with);
        assertThat(List.of(
                        pair.path("articles").asInt(),
                        pair.path("stories").asInt(),
                        pair.path("sources").asInt()))
                .as("articles, stories and sources of %s with %s", actor, with)
                .containsExactly(articles, stories, sources);
    }

    void thenTheRecountAgrees() {
        Audit.Report report = new Audit(settings, Clock.systemUTC(), line -> {}).run();
        assertThat(report.differences().kept()).isEmpty();
        assertThat(report.differences().places()).hasSizeGreaterThan(5);
        assertThat(report.taken()).as("records taken as they are").isZero();
    }

    JsonNode ask(String path, Map<String, String> parameters) {
        return api.get(path, parameters);
    }
}
