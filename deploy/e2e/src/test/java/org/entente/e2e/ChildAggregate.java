package org.entente.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.local.config.Configuration;
import org.entente.local.config.Settings;

/** {@code entente run aggregate} in a process of its own, which can be killed. */
final class ChildAggregate implements AutoCloseable {

    private final Process process;
    private final Settings settings;

    private ChildAggregate(Process process, Settings settings) {
        this.process = process;
        this.settings = settings;
    }

    /** Starts it; {@code directory} is its own. */
    static ChildAggregate start(Path directory, List<String> settings) throws IOException {
        Files.createDirectories(directory);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.entente.local.Main",
                "run",
                "aggregate"));
        settings.forEach(setting -> command.addAll(List.of("--set", setting)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("aggregate.log").toFile())
                .start();
        return new ChildAggregate(process, Settings.of(Configuration.load(null, Map.of(), settings)));
    }

    /** By which it is asked. */
    Settings settings() {
        return settings;
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
