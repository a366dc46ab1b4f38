package org.entente.e2e.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.entente.local.command.Entente;
import org.entente.local.config.Configuration;
import org.entente.local.config.Settings;
import org.entente.local.stack.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Publishes a file of JSON lines, {@code -Dreplay}, and then what becomes of its stories ({@link EditedWire}), on a stack of its own, and
 * audits all of it. {@code -Dreplay.articles} takes only so many of the file, {@code -Dreplay.characters} only so much of each text: the model
 * takes most of the time, and the counting is the same.
 */
final class ReplayRun {

    private static final JsonMapper JSON = new JsonMapper();

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

    @TempDir
    private Path directory;

    @Test
    void shouldCountAsTheRecountDoesAfterCopiesCorrectionsAndCancels() throws IOException {
        List<ObjectNode> stories = stories();
        EditedWire wire = new EditedWire(stories);
        Path first = written("first.jsonl.gz", stories);
        Path then = written("then.jsonl.gz", wire.documents());
        wire.counts().forEach((kind, count) -> out.printf("%6d  %s%n", count, kind));
        Settings settings = Settings.of(Configuration.load(
                null,
                Map.of(),
                List.of(
                        "data=" + directory.resolve("data"),
                        "broker.port=0",
                        "registry.port=0",
                        "aggregate.port=0",
                        "enrich.threads=2")));
        try (Stack stack = Stack.start(settings, Clock.systemUTC(), out::println)) {
            assertThat(entente(stack, "publish", first.toString())).isZero();
            assertThat(entente(stack, "publish", then.toString())).isZero();
            assertThat(entente(stack, "audit")).as("exit code of the audit").isZero();
        }
    }

    private int entente(Stack stack, String... words) {
        CommandLine line = Entente.commandLine(Map.of());
        line.setOut(out);
        line.setErr(out);
        Settings settings = stack.settings();
        return line.execute(Stream.concat(
                        Arrays.stream(words),
                        Stream.of(
                                "--set",
                                "data=" + settings.data(),
                                "--set",
                                "kafka.bootstrap-servers=" + settings.kafka().bootstrapServers(),
                                "--set",
                                "registry.url=" + settings.kafka().registryUrl(),
                                "--set",
                                "api.url=" + settings.api()))
                .toArray(String[]::new));
    }

    private static List<ObjectNode> stories() throws IOException {
        String file = System.getProperty("replay", "");
        assumeThat(file)
                .as("-Dreplay names a file of JSON lines, packed by gzip")
                .isNotEmpty();
        int most = Integer.getInteger("replay.articles", Integer.MAX_VALUE);
        int characters = Integer.getInteger("replay.characters", Integer.MAX_VALUE);
        List<ObjectNode> stories = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(file))), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && stories.size() < most; line = lines.readLine()) {
                ObjectNode story = (ObjectNode) JSON.readTree(line);
                String text = story.path("text").asText();
                stories.add(story.put("text", text.substring(0, Math.min(characters, text.length()))));
            }
        }
        return stories;
    }

    private Path written(String name, List<ObjectNode> documents) throws IOException {
        Path file = directory.resolve(name);
        try (PrintStream lines =
                new PrintStream(new GZIPOutputStream(Files.newOutputStream(file)), false, StandardCharsets.UTF_8)) {
            documents.forEach(lines::println);
        }
        return file;
    }
}
