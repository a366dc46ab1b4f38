package org.entente.local.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.entente.local.config.Settings;
import org.entente.schemas.read.CommittedRecords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the records of a topic. */
@Command(
        name = "tail",
        description = "Prints the records of a topic as JSON lines, values decoded; follows it until interrupted.")
final class TailCommand implements Callable<Integer> {

    private static final Duration POLL = Duration.ofMillis(500);

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions configuration;

    @Parameters(paramLabel = "TOPIC", description = "Such as news.co-mention.hourly.")
    private String topic = "";

    enum From {
        BEGINNING,
        END
    }

    @Option(names = "--from", paramLabel = "WHERE", description = "beginning or end of the topic (default: end).")
    private From from = From.END;

    @Option(names = "--exit", description = "Stop at what was the end of the topic when the command began.")
    private boolean exit;

    @Option(names = "--max", paramLabel = "N", description = "Stop after N records.")
    private @Nullable Long max;

    private long printed;

    @Override
    public Integer call() {
        Settings settings = configuration.settings();
        PrintWriter out = spec.commandLine().getOut();
        try (CommittedRecords records = new CommittedRecords(settings.kafka(), topic);
                DecodedRecords decoded = new DecodedRecords(settings.kafka())) {
            if (from == From.END) {
                records.skipToEnd();
            }
            if (exit) {
                records.catchUp(record -> print(out, record, decoded), () -> isEnough() || out.checkError());
                return ExitCode.FINE.number();
            }
            while (!isEnough() && !Thread.currentThread().isInterrupted() && !out.checkError()) {
                records.poll(POLL, record -> print(out, record, decoded));
                out.flush();
            }
        }
        return ExitCode.FINE.number();
    }

    private void print(PrintWriter out, ConsumerRecord<String, byte[]> record, DecodedRecords decoded) {
        if (!isEnough()) {
            out.println(decoded.line(record));
            printed++;
        }
    }

    private boolean isEnough() {
        return max != null && printed >= max;
    }
}
