package org.entente.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class CommandLineTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldExplainEveryCommandAndEveryOption() {
        Deque<CommandLine> commands = new ArrayDeque<>();
        commands.add(Entente.commandLine(Map.of()));
        int seen = 0;
        while (!commands.isEmpty()) {
            CommandLine command = commands.pop();
            commands.addAll(command.getSubcommands().values());
            String name = command.getCommandSpec().qualifiedName();
            assertThat(command.getUsageMessage()).as(name).contains("--help").contains("--trace");
            command.getCommandSpec().options().forEach(option -> assertThat(option.description())
                    .as("%s %s", name, option.longestName())
                    .isNotEmpty());
            seen++;
        }
        assertThat(seen).isEqualTo(21);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "publish",
                "query",
                "query everything",
                "query co-mentions --limit many",
                "query actors --window P1D",
                "topics",
                "run",
                "evaluate",
                "evaluate everything",
                "evaluate ner",
                "evaluate speed --articles 0 stories.jsonl",
                "evaluate speed --threads 0 stories.jsonl",
                "run everything",
                "tail",
                "tail news.article.raw --from middle",
                "replay --into Trial_1",
                "replay --from yesterday",
                "replay --from 2024-06-19 --to 2024-06-19",
                "audit --set nonsense=1",
                "audit --set enrich.threads=two",
                "audit --set enrich.threads=0",
                "audit --config nowhere.yaml"
            })
    void shouldEndWithTwoAndOneLineOnWrongUsage(String line) {
        int exit = execute(line);

        assertThat(exit).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().strip()).startsWith("entente: ").hasLineCount(1);
    }

    @Test
    void shouldTellTheSpeedAsJson(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(
                directory.resolve("stories.jsonl"), "{\"text\": \"Peru thanked Chile on Monday.\"}\n");

        int exit = execute("evaluate speed --json " + file);

        JsonNode speed = new ObjectMapper().readTree(out.toString());
        assertThat(exit).isZero();
        assertThat(speed.path("articles").asInt()).isOne();
        assertThat(speed.path("articlesPerSecond").asDouble()).isPositive();
        assertThat(speed.path("annotators").path("news-encoder").path("share").asDouble())
                .isStrictlyBetween(0.0, 1.0);
    }

    @Test
    void shouldEndWithOneAndOneLineWhereNothingAnswers() {
        int exit = execute("query actors --set api.url=http://localhost:1");

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString().strip())
                .startsWith("entente: no API answers at http://localhost:1")
                .hasLineCount(1);
    }

    @Test
    void shouldEndWithOneWhereTheResultsCannotBeWritten() {
        CommandLine command = Entente.commandLine(Map.of());
        command.setOut(new PrintWriter(new FullDisk()));
        command.setErr(new PrintWriter(err, true));

        assertThat(command.execute("--version")).isEqualTo(1);
        assertThat(err.toString().strip())
                .isEqualTo("entente: the results cannot be written: standard output is closed or full");
    }

    @Test
    void shouldSayItsVersion() {
        assertThat(execute("--version")).isZero();
        assertThat(out.toString()).startsWith("entente ");
    }

    private int execute(String line) {
        CommandLine command = Entente.commandLine(Map.of());
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(line.isEmpty() ? new String[0] : line.split(" "));
    }

    private static final class FullDisk extends Writer {

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            throw new IOException("no space left");
        }

        @Override
        public void flush() throws IOException {
            throw new IOException("no space left");
        }

        @Override
        public void close() {}
    }
}
