package org.entente.local.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.local.config.Settings;
import org.entente.local.stack.Stack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The embedded stack, kept. */
@Command(
        name = "up",
        description =
                "Runs broker, registry and all stages on this machine until interrupted. What they keep lies under the "
                        + "data directory: started again, also after kill -9, they go on where they were.")
final class UpCommand implements Callable<Integer> {

    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions configuration;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything is kept (key data; default: ./.entente-data).")
    private @Nullable String data;

    @Mixin
    private PortOptions ports;

    @Override
    public Integer call() throws InterruptedException {
        List<String> options = new ArrayList<>(ports.settings());
        if (data != null) {
            options.add("data=" + data);
        }
        Settings settings = configuration.settings(options);
        PrintWriter out = spec.commandLine().getOut();
        try (Interruption interruption = new Interruption();
                Stack stack = Stack.start(settings, Clock.systemUTC(), line -> say(out, line))) {
            say(out, "data      " + settings.data().toAbsolutePath());
            Optional<String> failure = Optional.empty();
            boolean announced = false;
            while (failure.isEmpty() && !interruption.awaitFor(LOOK_EVERY)) {
                failure = stack.failure();
                if (!announced && stack.isReady()) {
                    say(out, "ready     put stories in with 'entente publish FILE', stop with Ctrl-C");
                    announced = true;
                }
            }
            failure.ifPresent(reason -> spec.commandLine().getErr().println("entente: " + reason));
            return (failure.isEmpty() ? ExitCode.FINE : ExitCode.FAILED).number();
        }
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
