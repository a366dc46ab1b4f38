package org.entente.local.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A broker in a process of its own, to be killed hard. */
final class BrokerProcess implements AutoCloseable {

    private static final String SERVING = "serving at ";

    private final Process process;
    private final String bootstrapServers;

    private BrokerProcess(Process process, String bootstrapServers) {
        this.process = process;
        this.bootstrapServers = bootstrapServers;
    }

    /** What runs in the other process. */
    public static void main(String[] args) throws InterruptedException {
        EmbeddedBroker broker = new EmbeddedBroker(Path.of(args[0]), "127.0.0.1", 0, 0);
        broker.start();
        System.out.println(SERVING + broker.bootstrapServers());
        Thread.currentThread().join();
    }

    /** Returns when the broker serves. */
    static BrokerProcess on(Path directory) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        directory.toString()))
                .redirectErrorStream(true)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(SERVING)) {
                drain(process);
                return new BrokerProcess(process, line.substring(SERVING.length()));
            }
            said.append(line).append('\n');
        }
        throw new IOException("the broker's process ended: " + said);
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Keeps the other process from blocking on a full pipe. */
    private static void drain(Process process) {
        Thread drain = new Thread(() -> {
            try {
                process.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // the process is gone
            }
        });
        drain.setDaemon(true);
        drain.start();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
