package org.entente.local.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.entente.enrich.evaluate.AttributionEvaluation;
import org.entente.enrich.evaluate.LinkingEvaluation;
import org.entente.enrich.evaluate.Score;
import org.entente.enrich.pipeline.Pipeline;
import org.entente.enrich.pipeline.Pipelines;
import org.entente.local.evaluate.Comparison;
import org.entente.local.evaluate.Counts;
import org.entente.local.evaluate.DirectedScores;
import org.entente.local.evaluate.MarkedStories;
import org.entente.local.evaluate.NameScores;
import org.entente.local.evaluate.PolarityScores;
import org.entente.local.table.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The scores of the models on labelled files. */
@Command(
        name = "evaluate",
        description = "Scores the models on a labelled file.",
        subcommands = EvaluateSpeedCommand.class)
final class EvaluateCommand implements Runnable {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String JSON = "Print the scores as JSON.";

    @Spec
    private CommandSpec spec;

    /** A line of a table: a class, and how it was found. */
    private record Row(String name, Counts counts) {}

    /** A line of a table: a system, and how it compares. */
    private record Judged(String name, PolarityScores scores) {}

    /** A line of a table: what makes stories hard, and how they were read. */
    private record Linked(String kind, Score score) {}

    /** A line of a table: a shape of speech, and how its speakers were found. */
    private record Attributed(String shape, AttributionEvaluation.Tally tally) {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "nothing given to score: ner, sentiment, stance, linking, attribution or speed");
    }

    @Command(
            name = "ner",
            description =
                    "Names: a name counts if begin, end and type are those of the label. FILE has token TAB tag (BIO; PER, "
                            + "LOC, ORG, MISC), a blank line between sentences, or JSON lines {\"text\",\"entities\":[{\"begin\",\"end\",\"type\"}]}. "
                            + "Each sentence or text is annotated as a story of its own. A type that FILE labels nowhere is left out.")
    int ner(
            @Parameters(paramLabel = "FILE", description = "The labelled file.") Path file,
            @Option(names = "--json", description = JSON) boolean json) {
        NameScores scores;
        try (Pipeline model = Pipelines.standard()) {
            scores = NameScores.of(file, model);
        }
        if (json) {
            ObjectNode node = NODES.objectNode().put("texts", scores.texts());
            scores.byType().forEach((type, counts) -> put(node, type.name(), counts));
            put(node, "micro", scores.all());
            out().println(node.toPrettyString());
        } else {
            List<Row> rows = new ArrayList<>();
            scores.byType().forEach((type, counts) -> rows.add(new Row(type.name(), counts)));
            rows.add(new Row("micro", scores.all()));
            out().println(table("TYPE").render(rows));
        }
        return ExitCode.FINE.number();
    }

    @Command(
            name = "sentiment",
            description = "Sentiment toward targets. FILE has NewsMTSC's JSON lines {\"sentence_normalized\","
                    + "\"targets\":[{\"from\",\"to\",\"polarity\"}]} or SEntFiN's table with the columns Title and Decisions, or sentences of "
                    + "numbered actors with labels behind a TAB: [1 Oslo] thanked [2 Bern].<TAB>1>2:+ 2:0")
    int sentiment(
            @Parameters(paramLabel = "FILE", description = "The labelled file.") Path file,
            @Option(names = "--json", description = JSON) boolean json) {
        try (Pipeline model = Pipelines.standard();
                Pipeline lexicon = Pipelines.baseline()) {
            show(Comparison.sentiment(file, model, lexicon), json);
        }
        return ExitCode.FINE.number();
    }

    @Command(
            name = "stance",
            description =
                    "Stance between pairs, asked both ways. FILE has lines of Directed Sentiment Extraction: a sentence with its two "
                            + "entities p and q in square brackets, p, q and a label by TAB: 0 neutral, 1 positive p to q, 2 positive q to p, "
                            + "3 negative p to q, 4 negative q to p; or sentences of numbered actors, as for sentiment.")
    int stance(
            @Parameters(paramLabel = "FILE", description = "The labelled file.") Path file,
            @Option(names = "--json", description = JSON) boolean json) {
        try (Pipeline model = Pipelines.standard();
                Pipeline lexicon = Pipelines.baseline()) {
            show(Comparison.stance(file, model, lexicon), json);
        }
        return ExitCode.FINE.number();
    }

    @Command(
            name = "linking",
            description =
                    "Who is meant. FILE has a story a line: what makes it hard, its date and its text, by TAB; in the text, "
                            + "[Moscow](country/RUS) stands for that actor, [Moscow]() for none, [Lavrov](person/sergei-lavrov@RUS) "
                            + "for one that acts for a country. Prints what is wrong, then the share that is right.")
    int linking(
            @Parameters(paramLabel = "FILE", description = "The marked stories.") Path file,
            @Option(names = "--json", description = JSON) boolean json) {
        LinkingEvaluation scores;
        try (Pipeline model = Pipelines.standard()) {
            scores = MarkedStories.linking(file, model);
        }
        if (json) {
            ObjectNode node = NODES.objectNode();
            scores.scores().forEach((kind, score) -> node.putObject(kind)
                    .put("accuracy", score.accuracy())
                    .put("right", score.right())
                    .put("marks", score.marks()));
            ArrayNode errors = node.putArray("errors");
            scores.errors().forEach(errors::add);
            out().println(node.toPrettyString());
            return ExitCode.FINE.number();
        }
        scores.errors().forEach(out()::println);
        out().println(TextTable.of(Linked.class)
                .text("KIND", Linked::kind)
                .number("ACCURACY", linked -> number(linked.score().accuracy()))
                .number("RIGHT", linked -> String.valueOf(linked.score().right()))
                .number("MARKS", linked -> String.valueOf(linked.score().marks()))
                .render(scores.scores().entrySet().stream()
                        .map(entry -> new Linked(entry.getKey(), entry.getValue()))
                        .toList()));
        return ExitCode.FINE.number();
    }

    @Command(
            name = "attribution",
            description =
                    "Who says what. FILE has a story a line: its shape and its text, by TAB; in the text, {q:words} marks what is said and "
                            + "{h:name} who says it, nobody known where there is none. Prints what is wrong, then the share that is right, "
                            + "in the odd rows and the even rows too.")
    int attribution(
            @Parameters(paramLabel = "FILE", description = "The marked stories.") Path file,
            @Option(names = "--json", description = JSON) boolean json) {
        AttributionEvaluation scores;
        try (Pipeline model = Pipelines.standard()) {
            scores = MarkedStories.attribution(file, model);
        }
        if (json) {
            ObjectNode node = NODES.objectNode();
            scores.tallies().forEach((shape, tally) -> node.putObject(shape)
                    .put("accuracy", tally.all().accuracy())
                    .put("odd", tally.odd().accuracy())
                    .put("even", tally.even().accuracy())
                    .put("rows", tally.all().marks())
                    .put("unlinked", tally.unlinked()));
            scores.errors().forEach(node.putArray("errors")::add);
            scores.unlinked().forEach(node.putArray("unlinked")::add);
            out().println(node.toPrettyString());
            return ExitCode.FINE.number();
        }
        scores.errors().forEach(out()::println);
        scores.unlinked().forEach(out()::println);
        out().println(TextTable.of(Attributed.class)
                .text("SHAPE", Attributed::shape)
                .number("ACCURACY", row -> number(row.tally().all().accuracy()))
                .number("ODD", row -> number(row.tally().odd().accuracy()))
                .number("EVEN", row -> number(row.tally().even().accuracy()))
                .number("ROWS", row -> String.valueOf(row.tally().all().marks()))
                .number("NOT LINKED", row -> String.valueOf(row.tally().unlinked()))
                .render(scores.tallies().entrySet().stream()
                        .map(entry -> new Attributed(entry.getKey(), entry.getValue()))
                        .toList()));
        return ExitCode.FINE.number();
    }

    private void show(Comparison comparison, boolean json) {
        DirectedScores directed = comparison.directed();
        if (json) {
            ObjectNode node = NODES.objectNode().put("questions", comparison.questions());
            comparison.systems().forEach((name, scores) -> {
                ObjectNode system = node.putObject(name);
                system.put("macroF1", scores.macroF1());
                system.put("accuracy", scores.accuracy());
                system.put("calibrationError", scores.calibration());
                scores.byLabel().forEach((label, counts) -> put(system, label.name(), counts));
            });
            if (directed != null) {
                ObjectNode five = node.putObject("directed").put("macroF1", directed.macroF1());
                directed.byClass().forEach((name, counts) -> put(five, name, counts));
            }
            out().println(node.toPrettyString());
            return;
        }
        List<Judged> systems = comparison.systems().entrySet().stream()
                .map(entry -> new Judged(entry.getKey(), entry.getValue()))
                .toList();
        out().println(TextTable.of(Judged.class)
                .text("SYSTEM", Judged::name)
                .number("MACRO-F1", score(PolarityScores::macroF1))
                .number("ACCURACY", score(PolarityScores::accuracy))
                .number("CALIBRATION ERROR", score(PolarityScores::calibration))
                .render(systems));
        out().println();
        out().println(table("LABEL (MODEL)").render(rows(comparison.model().byLabel())));
        if (directed != null) {
            out().println();
            out().println(table("PAIR (MODEL)").render(rows(directed.byClass())));
            out().println("macro-F1 of the pairs: " + number(directed.macroF1()));
        }
    }

    private static <K> List<Row> rows(Map<K, Counts> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Row(String.valueOf(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static TextTable<Row> table(String heading) {
        return TextTable.of(Row.class)
                .text(heading, Row::name)
                .number("PRECISION", row -> number(row.counts().precision()))
                .number("RECALL", row -> number(row.counts().recall()))
                .number("F1", row -> number(row.counts().f1()))
                .number("WANTED", row -> String.valueOf(row.counts().wanted()));
    }

    private static Function<Judged, String> score(Function<PolarityScores, Double> score) {
        return system -> number(score.apply(system.scores()));
    }

    private static String number(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }

    private static void put(ObjectNode node, String name, Counts counts) {
        node.putObject(name)
                .put("precision", counts.precision())
                .put("recall", counts.recall())
                .put("f1", counts.f1())
                .put("wanted", counts.wanted());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
