package org.entente.local.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
        PrintWriter err = spec.commandLine().getErr();
        try (Interruption interruption = new Interruption();
                Stack stack = Stack.start(settings, Clock.systemUTC(), line -> say(out, line))) {
            say(out, "data      " + settings.data().toAbsolutePath());
            ExitCode code = interruption.await(stack::failure, stack::isReady, err);
            if (code == ExitCode.FINE && !interruption.hasCome()) {
                say(out, "ready     put stories in with 'entente publish FILE', stop with Ctrl-C");
                code = interruption.await(stack::failure, () -> false, err);
            }
            return code.number();
        }
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
