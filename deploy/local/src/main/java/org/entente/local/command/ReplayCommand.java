package org.entente.local.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.entente.local.replay.Period;
import org.entente.local.replay.Replay;
import org.entente.local.replay.ReplayReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Enrichment of the archive once more. */
@Command(
        name = "replay",
        description =
                "Enriches the archive once more, with the models and settings of now, to news.article.enriched.SUFFIX and "
                        + "news.dead-letter.SUFFIX, and touches no live topic. The same command again goes on where it was broken "
                        + "off, and takes in what has come since. Exit 1 if all was refused.")
final class ReplayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions configuration;

    @Option(
            names = "--from",
            paramLabel = "T",
            converter = Moment.class,
            description = "Only articles published at T or later, such as 2024-06-19 or 2024-06-19T12:00:00Z.")
    private @Nullable Instant from;

    @Option(
            names = "--to",
            paramLabel = "T",
            converter = Moment.class,
            description = "Only articles published before T.")
    private @Nullable Instant to;

    @Option(
            names = "--into",
            paramLabel = "SUFFIX",
            description = "What follows the topics' names: small letters, digits and hyphens (default: replay).")
    private String into = "replay";

    @Option(
            names = "--again",
            description = "Read also what is there of the same revision by the same models and rules.")
    private boolean again;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Replay replay;
        try {
            replay = new Replay(
                    configuration.settings(),
                    into,
                    new Period(from, to),
                    again,
                    Clock.systemUTC(),
                    spec.commandLine().getErr(),
                    Terminal.isThere());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        ReplayReport report = replay.run();
        print(report, spec.commandLine().getOut());
        boolean isAllRefused = report.refused() > 0 && report.enriched() + report.unchanged() == 0;
        return (isAllRefused ? ExitCode.FAILED : ExitCode.FINE).number();
    }

    private void print(ReplayReport report, PrintWriter out) {
        if (json) {
            out.println(JsonNodeFactory.instance
                    .objectNode()
                    .put("topic", report.topic())
                    .put("enriched", report.enriched())
                    .put("unchanged", report.unchanged())
                    .put("takenBack", report.takenBack())
                    .put("refused", report.refused())
                    .put("outside", report.outside())
                    .put("unreadable", report.unreadable()));
            return;
        }
        out.printf(
                "%s: %d enriched, %d unchanged, %d taken back, %d refused",
                report.topic(), report.enriched(), report.unchanged(), report.takenBack(), report.refused());
        out.print(report.outside() == 0 ? "" : ", " + report.outside() + " outside the period");
        out.println(
                report.unreadable() == 0 ? "" : "; " + report.unreadable() + " records of the archive are no articles");
    }
}
