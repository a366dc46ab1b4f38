package org.entente.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.ingest.parse.DocumentDefaults;
import org.entente.ingest.publish.PublishListener;
import org.entente.ingest.publish.Publisher;
import org.entente.ingest.publish.Tally;
import org.entente.ingest.read.Documents;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.Input;
import org.entente.local.api.ApiClient;
import org.entente.local.config.Settings;
import org.entente.local.demo.DemoReport;
import org.entente.local.demo.DemoWire;
import org.entente.local.stack.Backlog;
import org.entente.local.stack.Stack;
import org.entente.local.stack.TemporaryDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The whole path on the bundled wire. */
@Command(
        name = "demo",
        description =
                "Runs broker, registry and all stages in a temporary directory over the bundled wire, prints who appears "
                        + "with whom and who turned for or against whom, and serves the API until interrupted.")
final class DemoCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions configuration;

    @Mixin
    private PortOptions ports;

    @Option(names = "--exit", description = "Stop once all is counted and printed.")
    private boolean exit;

    @Override
    public Integer call() throws InterruptedException, IOException {
        PrintWriter err = spec.commandLine().getErr();
        try (Interruption interruption = new Interruption();
                TemporaryDirectory data = TemporaryDirectory.make("entente-demo");
                Stack stack = Stack.start(settings(data.path()), Clock.systemUTC(), err::println)) {
            Tally tally = publish(stack);
            err.printf(
                    "wire      %d stories accepted, %d unchanged, %d refused%n",
                    tally.accepted(), tally.unchanged(), tally.refused());
            try (Backlog backlog = new Backlog(stack.settings())) {
                if (!backlog.await(PATIENCE, pending -> {})) {
                    throw new IllegalStateException(
                            "the stages do not get on: " + stack.failure().orElse("no reason known"));
                }
            }
            PrintWriter out = spec.commandLine().getOut();
            new DemoReport(new ApiClient(stack.settings().api()), out).print();
            if (exit) {
                return ExitCode.FINE.number();
            }
            out.println("The page is on " + stack.settings().api()
                    + "/, the API beside it (see /openapi.json, /metrics); " + "stop with Ctrl-C.");
            out.flush();
            return interruption.await(stack::failure, () -> false, err).number();
        }
    }

    private static Tally publish(Stack stack) throws IOException, InterruptedException {
        Settings settings = stack.settings();
        try (Documents documents = new Documents(
                        List.of(Input.of(DemoWire.open())),
                        Format.JSONL,
                        settings.ingest().maxDocumentBytes());
                Publisher publisher = new Publisher(
                        settings.kafka(),
                        settings.ingest(),
                        settings.data().resolve("ingest"),
                        Clock.systemUTC(),
                        stack.meters())) {
            return publisher.publish(documents, DocumentDefaults.none(), PublishListener.NONE);
        }
    }

    private Settings settings(Path data) {
        List<String> options = new ArrayList<>(ports.settings());
        options.add("data=" + data);
        return configuration.settings(options);
    }
}
