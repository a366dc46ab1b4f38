package org.entente.local.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.entente.local.config.Settings;
import org.entente.local.evaluate.ArticleFile;
import org.entente.local.evaluate.Speed;
import org.entente.local.table.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How fast articles are annotated, and what takes the time. */
@Command(
        name = "speed",
        description =
                "Articles a second, and the share of each annotator, with sentiment and stance and without, all of one run. FILE holds "
                        + "documents as annotate takes them. Reading and printing are not counted.")
final class EvaluateSpeedCommand implements Callable<Integer> {

    private static final List<String> TONE = List.of("news-sentiment", "news-stance");
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";
    private static final long MEGABYTE = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions configuration;

    @Parameters(paramLabel = "FILE", description = "The documents; gzip is read as it is.")
    private Path file = Path.of("-");

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "200",
            description = "How many, from the first (default: ${DEFAULT-VALUE}).")
    private int articles;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "Threads that annotate (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--json", description = "Print the numbers as JSON.")
    private boolean json;

    /** A line of the table. */
    private record Row(String annotator, Duration taken, Speed of) {

        double share() {
            double all =
                    of.taken().values().stream().mapToLong(Duration::toNanos).sum();
            return taken.toNanos() / all;
        }

        double milliseconds() {
            return taken.toNanos() / 1e6 / of.articles();
        }
    }

    @Override
    public Integer call() {
        Settings settings = configuration.settings();
        requirePositive("--articles", articles);
        requirePositive("--threads", threads);
        Speed speed =
                Speed.of(ArticleFile.read(file, articles, settings.ingest().maxDocumentBytes()), threads);
        PrintWriter out = spec.commandLine().getOut();
        List<Row> rows = speed.taken().entrySet().stream()
                .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
                .map(entry -> new Row(entry.getKey(), entry.getValue(), speed))
                .toList();
        if (json) {
            out.println(json(speed, rows).toPrettyString());
            return ExitCode.FINE.number();
        }
        out.println(TextTable.of(Row.class)
                .text("ANNOTATOR", Row::annotator)
                .number("MS PER ARTICLE", row -> number("%.1f", row.milliseconds()))
                .number("SHARE", row -> number("%.3f", row.share()))
                .render(rows));
        out.println(line("articles", speed.articles()));
        out.println(line("characters of an article", speed.characters() / speed.articles()));
        out.println(line("threads", speed.threads()));
        out.println(line("articles a second", number("%.2f", speed.rate())));
        out.println(line("without sentiment and stance", number("%.2f", speed.rateWithout(TONE))));
        out.println(line("heap at most, MB", Runtime.getRuntime().maxMemory() / MEGABYTE));
        peak(out);
        return ExitCode.FINE.number();
    }

    private void requirePositive(String option, int value) {
        if (value < 1) {
            throw new ParameterException(spec.commandLine(), option + " is " + value + ": allowed is 1 or more");
        }
    }

    private static ObjectNode json(Speed speed, List<Row> rows) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("articles", speed.articles())
                .put("characters", speed.characters() / speed.articles())
                .put("threads", speed.threads())
                .put("articlesPerSecond", speed.rate())
                .put("articlesPerSecondWithoutTone", speed.rateWithout(TONE))
                .put("maxHeapBytes", Runtime.getRuntime().maxMemory());
        ObjectNode annotators = node.putObject("annotators");
        rows.forEach(row -> annotators
                .putObject(row.annotator())
                .put("millisecondsPerArticle", row.milliseconds())
                .put("share", row.share()));
        return node;
    }

    /** What the process held at most, heap and all, where the system tells. */
    private static void peak(PrintWriter out) {
        if (Files.isReadable(STATUS)) {
            try (Stream<String> lines = Files.lines(STATUS)) {
                lines.filter(line -> line.startsWith(PEAK))
                        .forEach(line -> out.println(line(
                                "memory of the process at most",
                                line.substring(PEAK.length()).strip())));
            } catch (IOException e) {
                out.println(line("memory of the process at most", "unknown: " + e.getMessage()));
            }
        }
    }

    private static String line(String what, Object value) {
        return String.format(Locale.ROOT, "%-32s%s", what, value);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
