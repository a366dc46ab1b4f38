package org.entente.ingest.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.ingest.conformance.Verdict.Agreement;
import org.entente.ingest.read.Format;
import org.junit.jupiter.api.Test;

/**
 * Runs every suite below the directory {@code -Dfeeds}, and prints a table by suite and each disagreement with its explanation. An
 * explanation is for a cause, not for a case: a line {@code suite | pattern over "file: detail" | why} in {@code explanations.txt}.
 */
final class ConformanceRun {

    private static final List<Suite> SUITES = List.of(
            new W3cSuite(),
            new FeedparserSuite(),
            new GofeedSuite(),
            new FolderSuite("rome", Format.RSS, Pattern.compile("(?!.*logback).*\\.(xml|rss)")),
            new FolderSuite("jsonfeed", Format.RSS, Pattern.compile(".*\\.json")),
            new FolderSuite("ninjs", Format.NINJS, Pattern.compile("(?!.*schema).*\\.json")),
            new FolderSuite("newsml-g2", Format.NEWSML_G2, Pattern.compile(".*\\.xml")));

    private record Explanation(String suite, Pattern pattern, String why) {}

    @Test
    void shouldExplainEachDisagreement() throws IOException {
        String directory = System.getProperty("feeds", "");
        assumeThat(directory).as("-Dfeeds names the directory of the suites").isNotEmpty();
        List<Explanation> explanations = explanations();
        List<String> unexplained = new ArrayList<>();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> table = new ArrayList<>();
        for (Suite suite : SUITES) {
            if (!Files.isDirectory(Path.of(directory, suite.name()))) {
                continue;
            }
            List<Verdict> verdicts = suite.run(Path.of(directory));
            table.add(row(suite.name(), verdicts));
            for (Verdict verdict : verdicts) {
                if (verdict.agreement() == Agreement.DISAGREES) {
                    String why = explanations.stream()
                            .filter(each -> each.suite.equals(suite.name())
                                    && each.pattern.matcher(verdict.toString()).find())
                            .map(Explanation::why)
                            .findFirst()
                            .orElse("UNEXPLAINED");
                    out.println(suite.name() + " " + verdict + "\n    " + why);
                    if (why.equals("UNEXPLAINED")) {
                        unexplained.add(suite.name() + " " + verdict);
                    }
                }
            }
        }
        out.printf(
                "%n%-20s %6s %6s %8s %8s %10s %15s%n",
                "suite", "cases", "read", "refused", "agrees", "disagrees", "not applicable");
        table.forEach(out::println);
        assertThat(unexplained).as("disagreements without an explanation").isEmpty();
    }

    private static String row(String suite, List<Verdict> verdicts) {
        long read = verdicts.stream().filter(Verdict::read).count();
        return "%-20s %6d %6d %8d %8d %10d %15d"
                .formatted(
                        suite,
                        verdicts.size(),
                        read,
                        verdicts.size() - read,
                        count(verdicts, Agreement.AGREES),
                        count(verdicts, Agreement.DISAGREES),
                        count(verdicts, Agreement.NOT_APPLICABLE));
    }

    private static long count(List<Verdict> verdicts, Agreement agreement) {
        return verdicts.stream().filter(each -> each.agreement() == agreement).count();
    }

    private static List<Explanation> explanations() throws IOException {
        try (var in = ConformanceRun.class.getResourceAsStream("explanations.txt")) {
            if (in == null) {
                return List.of();
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 3))
                    .map(parts ->
                            new Explanation(parts[0].strip(), Pattern.compile(parts[1].strip()), parts[2].strip()))
                    .toList();
        }
    }
}
