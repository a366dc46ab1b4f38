package org.entente.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.local.command.Entente;
import org.entente.local.config.Configuration;
import org.entente.local.config.Settings;
import org.entente.local.stack.Stack;
import org.entente.news.CoMentionHourly;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands as somebody types them, against a running stack. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CommandsIT {

    private static final JsonMapper JSON = new JsonMapper();

    private @Nullable Stack stack;
    private Path directory = Path.of("");

    @BeforeAll
    void start(@TempDir Path temporary) {
        directory = temporary;
        stack = Stack.start(
                Settings.of(Configuration.load(
                        null,
                        Map.of(),
                        List.of(
                                "data=" + temporary.resolve("data"),
                                "broker.port=0",
                                "registry.port=0",
                                "aggregate.port=0"))),
                Clock.systemUTC(),
                line -> {});
    }

    @AfterAll
    void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void shouldPublishQueryTailAndAuditATextFile() throws IOException {
        Path file = Files.writeString(directory.resolve("talks.txt"), """
                Source: Harbour Wire
                Date: 2026-03-04T10:00:00Z

                Spain and Portugal end their row over water

                MADRID - Spain thanked Portugal on Wednesday for its patience.
                """);

        assertThat(run("publish", file.toString()).out).contains("1 accepted, 0 unchanged, 0 refused");
        assertThat(run("publish", file.toString()).out).contains("0 accepted, 1 unchanged, 0 refused");
        newsroom().whenAllIsCounted();

        Ran query = run("query", "co-mentions", "--actor", "country/ESP", "--with", "country/PRT", "--json");
        assertThat(JSON.readTree(query.out)
                        .path("items")
                        .path(0)
                        .path("articles")
                        .asInt())
                .isEqualTo(1);
        assertThat(run("query", "co-mentions", "--actor", "country/ESP").out).contains("Portugal (country/PRT)");
        assertThat(run("query", "stances", "--holder", "country/ESP").out).contains("country/PRT");
        assertThat(run("query", "actors", "--q", "portu").out).contains("country/PRT");
        Ran tail = run("tail", "news.article.raw", "--from", "beginning", "--exit");
        assertThat(tail.out.lines().map(CommandsIT::json))
                .anyMatch(line -> line.path("value").path("id").asText().equals("talks")
                        && line.path("value").path("source").asText().equals("Harbour Wire"));
        assertThat(run("topics", "verify").exit).isZero();
        Ran audit = run("audit");
        assertThat(audit.out).contains("every count equals the recount");
        assertThat(audit.exit).isZero();

        assertThat(run("publish", "--status", "canceled", file.toString()).out).contains("1 accepted");
        newsroom().whenAllIsCounted();
        assertThat(run("query", "co-mentions", "--actor", "country/ESP").out).contains("nothing found");
        assertThat(run("audit").exit).isZero();
    }

    @Test
    void shouldFailTheAuditOverOneCountThatNobodyCounted() {
        String key = "country/ATA|country/BVT|2026-03-04T10:00:00Z";
        PoisonPen.forge(
                settings(),
                key,
                CoMentionHourly.newBuilder()
                        .setA("country/ATA")
                        .setB("country/BVT")
                        .setHour(Instant.parse("2026-03-04T10:00:00Z"))
                        .setMentions(1)
                        .setArticles(1)
                        .setStories(1)
                        .setSources(1)
                        .build());
        try {
            Ran audit = run("audit");

            assertThat(audit.exit).isEqualTo(1);
            assertThat(audit.out).contains("news.co-mention.hourly  " + key).contains("recounted: nothing");
        } finally {
            PoisonPen.erase(settings(), key);
        }
        assertThat(run("audit").exit).isZero();
    }

    @Test
    void shouldGoOnAfterALineThatIsRefusedAndSayWhereItStands() throws IOException {
        Path file = Files.writeString(directory.resolve("mixed.jsonl"), """
                {"id": "mixed:1", "text": "Norway met Sweden."}
                nonsense
                {"id": "mixed:3", "text": "Norway left."}
                """);

        Ran ran = run("publish", file.toString());

        assertThat(ran.exit).isZero();
        assertThat(ran.out).contains("2 accepted, 0 unchanged, 1 refused");
        assertThat(ran.err).contains(file + ":2: ");
    }

    @Test
    void shouldAnnotateWithAnswersAboutSpansBesideTheLinesAsked() throws IOException {
        Path file = Files.writeString(directory.resolve("asked.jsonl"), """
                {"text": "Rome condemned Vienna.", "targets": [{"begin": 15, "end": 21}], \
                "pairs": [{"holder": {"begin": 0, "end": 4}, "target": {"begin": 15, "end": 21}}]}
                {"text": "Short.", "targets": [{"begin": 0, "end": 99}]}
                """);

        Ran ran = run("annotate", file.toString());

        List<JsonNode> lines = ran.out.lines().map(CommandsIT::json).toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).path("targets").path(0).path("label").asText()).isEqualTo("NEGATIVE");
        assertThat(lines.get(0).path("pairs").path(0).path("label").asText()).isEqualTo("NEGATIVE");
        assertThat(lines.get(1).path("error").path("message").asText()).contains("targets[0]");
        assertThat(ran.exit).isEqualTo(1);
    }

    private Newsroom newsroom() {
        return new Newsroom(settings(), directory.resolve("newsroom"));
    }

    @SuppressWarnings("NullAway") // started before
    private Settings settings() {
        return stack.settings();
    }

    private record Ran(int exit, String out, String err) {}

    private Ran run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Entente.commandLine(Map.of(
                "ENTENTE_KAFKA_BOOTSTRAP_SERVERS", settings().kafka().bootstrapServers(),
                "ENTENTE_REGISTRY_URL", settings().kafka().registryUrl(),
                "ENTENTE_API_URL", settings().api().toString()));
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int exit = line.execute(new ArrayList<>(List.of(words)).toArray(String[]::new));
        return new Ran(exit, out.toString(), err.toString());
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }
}
