package org.entente.local.command;

import java.util.List;
import org.entente.local.config.Settings;
import org.entente.schemas.topic.TopicAdmin;
import org.entente.schemas.topic.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes the declared topics and schemas, or compares a cluster with them. */
@Command(
        name = "topics",
        description = "Topics and schemas against their declarations.",
        synopsisSubcommandLabel = "(create|verify)")
final class TopicsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say create or verify");
    }

    @Command(
            name = "create",
            description = "Makes the topics that are missing and registers their schemas; what is there stays.")
    int create(@Mixin ConfigurationOptions configuration) {
        Settings settings = configuration.settings();
        TopicAdmin.create(settings.kafka(), settings.replicationFactor());
        spec.commandLine().getOut().println(Topics.ALL.size() + " topics and their schemas are there");
        return ExitCode.FINE.number();
    }

    @Command(name = "verify", description = "Lists every difference; exit 1 if there are any.")
    int verify(@Mixin ConfigurationOptions configuration) {
        List<String> differences = TopicAdmin.verify(configuration.settings().kafka());
        differences.forEach(spec.commandLine().getOut()::println);
        if (differences.isEmpty()) {
            spec.commandLine().getOut().println(Topics.ALL.size() + " topics are as declared");
        }
        return (differences.isEmpty() ? ExitCode.FINE : ExitCode.FAILED).number();
    }
}
