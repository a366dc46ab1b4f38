package org.entente.local.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.local.bench.AggregateBench;
import org.entente.local.table.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The benchmarks. */
@Command(
        name = "bench",
        description =
                "Counts made-up articles on an embedded broker in a temporary directory and prints how the counting compares "
                        + "with raw reading and writing, as ratios of this run: times say nothing on another machine.")
final class BenchCommand implements Callable<Integer> {

    private static final int MOST = 100_000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Articles that are timed together (default: ${DEFAULT-VALUE}).")
    private int batch;

    @Option(
            names = "--batches",
            paramLabel = "N",
            defaultValue = "4",
            description = "How many such batches; 25 make 930,000 pairs (default: ${DEFAULT-VALUE}).")
    private int batches;

    @Option(names = "--json", description = "Print the ratios as JSON.")
    private boolean json;

    /** @param what is compared, in words */
    private record Ratio(String what, String value) {}

    @Override
    public Integer call() {
        if (batch < 1 || batches < 1 || batch > MOST || batches > MOST) {
            throw new ParameterException(spec.commandLine(), "--batch and --batches are 1 to " + MOST);
        }
        PrintWriter err = spec.commandLine().getErr();
        AggregateBench.Result result = new AggregateBench(batch, batches, line -> {
                    err.println("bench: " + line);
                    err.flush();
                })
                .run();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(result).toPrettyString());
        } else {
            out.println(TextTable.of(Ratio.class)
                    .text("RATIO", Ratio::what)
                    .number("VALUE", Ratio::value)
                    .render(List.of(
                            ratio(
                                    "rate of aggregate / reading the articles, writing the same records",
                                    result.ofSameBytes()),
                            ratio("rate of aggregate / reading the articles, writing them once", result.ofArticles()),
                            ratio(
                                    "processor time at " + result.lastPairs() + " pairs / at " + result.firstPairs(),
                                    result.growth()),
                            ratio("processor time with a window of 30 days / of an hour", result.longWindow()),
                            ratio("articles that are another one's story / all", result.copies()),
                            ratio("records written for an article", result.records()))));
        }
        return ExitCode.FINE.number();
    }

    private static Ratio ratio(String what, double value) {
        return new Ratio(what, String.format(Locale.ROOT, "%.2f", value));
    }

    private static ObjectNode json(AggregateBench.Result result) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("ofSameBytes", result.ofSameBytes());
        node.put("ofArticles", result.ofArticles());
        node.put("firstPairs", result.firstPairs());
        node.put("lastPairs", result.lastPairs());
        node.put("growth", result.growth());
        node.put("copies", result.copies());
        node.put("longWindow", result.longWindow());
        node.put("recordsPerArticle", result.records());
        return node;
    }
}
