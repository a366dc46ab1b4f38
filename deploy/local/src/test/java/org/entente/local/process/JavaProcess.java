package org.entente.local.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A main class of the tests in a process of its own, to be killed hard. */
public final class JavaProcess implements AutoCloseable {

    private static final String SERVING = "serving at ";

    private final Process process;
    private final String address;

    private JavaProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it and returns when it has said where it serves. */
    public static JavaProcess start(Class<?> main, Path directory) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName(), directory.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(SERVING)) {
                drain(process);
                return new JavaProcess(process, line.substring(SERVING.length()));
            }
            said.append(line).append('\n');
        }
        throw new IOException("the other process ended: " + said);
    }

    /** What its main class says when it serves; it then stays until it is killed. */
    public static void serving(String address) throws InterruptedException {
        System.out.println(SERVING + address);
        Thread.currentThread().join();
    }

    public String address() {
        return address;
    }

    public Stream<ProcessHandle> children() {
        return process.children();
    }

    /** As {@code kill -9}. */
    public void kill() throws InterruptedException {
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
