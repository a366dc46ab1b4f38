package org.entente.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.entente.local.config.Configuration;
import org.entente.local.config.Settings;

/** {@code entente up} in a process of its own, which can be killed. */
final class ChildStack {

    private final Path directory;
    private final Process process;
    private final Map<String, String> said = new ConcurrentHashMap<>();
    private final CountDownLatch ready = new CountDownLatch(1);

    private ChildStack(Path directory, Process process) {
        this.directory = directory;
        this.process = process;
    }

    /** Starts it and waits until it is ready. */
    static ChildStack start(Path directory, List<String> settings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.entente.local.Main",
                "up",
                "--data",
                directory.toString()));
        settings.forEach(setting -> {
            command.add("--set");
            command.add(setting);
        });
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(directory.resolveSibling("up.log").toFile());
        ChildStack child = new ChildStack(directory, builder.start());
        Thread listener = new Thread(child::listen, "child-stack");
        listener.setDaemon(true);
        listener.start();
        if (!child.ready.await(180, TimeUnit.SECONDS) || !child.process.isAlive()) {
            child.kill();
            throw new AssertionError("up did not get ready; it said " + child.said);
        }
        return child;
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split("\\s+", 2);
                said.put(words[0], words.length > 1 ? words[1] : "");
                if (words[0].equals("ready")) {
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ready.countDown();
        }
    }

    /** The settings by which another process reaches it. */
    Settings settings() {
        return Settings.of(Configuration.load(
                null,
                Map.of(),
                List.of(
                        "data=" + directory,
                        "kafka.bootstrap-servers=" + said.get("broker"),
                        "registry.url=" + said.get("registry"),
                        "api.url=" + said.get("API"))));
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** As Ctrl-C does; returns the exit code. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            kill();
            throw new AssertionError("up did not stop");
        }
    }
}
