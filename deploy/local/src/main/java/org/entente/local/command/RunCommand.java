package org.entente.local.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.local.config.Settings;
import org.entente.local.stack.RunningStage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One stage against an existing cluster. */
@Command(
        name = "run",
        description =
                "Runs one stage against an existing cluster (keys kafka.*, registry.url) until interrupted; ingest ends "
                        + "when its inputs do. Make the topics first, with 'entente topics create'.")
final class RunCommand implements Callable<Integer> {

    enum Stage {
        INGEST,
        ENRICH,
        AGGREGATE
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions configuration;

    @Parameters(paramLabel = "STAGE", description = "ingest, enrich or aggregate.")
    private Stage stage;

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = configuration.settings();
        PrintWriter err = spec.commandLine().getErr();
        try (Interruption interruption = new Interruption();
                RunningStage running = start(settings)) {
            err.println(stage.name().toLowerCase(Locale.ROOT) + " runs on "
                    + settings.kafka().bootstrapServers() + ", health and metrics on port " + running.port());
            return interruption.await(running::failure, running::isDone, err).number();
        }
    }

    private RunningStage start(Settings settings) {
        return switch (stage) {
            case INGEST -> RunningStage.ingest(settings, System.in, Clock.systemUTC());
            case ENRICH -> RunningStage.enrich(settings, Clock.systemUTC());
            case AGGREGATE -> RunningStage.aggregate(settings, Clock.systemUTC());
        };
    }
}
