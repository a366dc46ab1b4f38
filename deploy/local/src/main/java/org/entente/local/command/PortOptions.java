package org.entente.local.command;

import java.util.List;
import org.entente.local.config.Key;
import picocli.CommandLine.Option;

/** Where the embedded stack listens. */
final class PortOptions {

    @Option(
            names = "--free-ports",
            description = "Listen on any free ports, which are printed, instead of 9092, 8081 and 8080 "
                    + "(keys broker.port, registry.port, aggregate.port).")
    private boolean free;

    /** What the option stands for, as {@code KEY=VALUE}. */
    List<String> settings() {
        return free
                ? List.of(
                        Key.BROKER_PORT.path() + "=0",
                        Key.REGISTRY_PORT.path() + "=0",
                        Key.AGGREGATE_PORT.path() + "=0")
                : List.of();
    }
}
