package org.entente.local.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.local.config.Configuration;
import org.entente.local.config.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options by which a command is configured. */
final class ConfigurationOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--config", paramLabel = "FILE", description = "A YAML file of settings.")
    private @Nullable Path file;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "One setting, over those of the environment (ENTENTE_...) and the file; may be repeated.")
    private List<String> settings = new ArrayList<>();

    /** @throws org.entente.local.config.ConfigurationException if anything that is set is wrong */
    Settings settings() {
        return settings(List.of());
    }

    /** @param options further settings that the command's own options stand for; they win */
    Settings settings(List<String> options) {
        List<String> all = new ArrayList<>(settings);
        all.addAll(options);
        Entente root = (Entente) command.root().userObject();
        return Settings.of(Configuration.load(file, root.environment(), all));
    }
}
