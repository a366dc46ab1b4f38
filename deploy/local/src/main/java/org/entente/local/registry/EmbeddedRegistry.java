package org.entente.local.registry;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real schema registry in a process of its own, which ends with this one, however this one ends. Schemas and their ids are on disk
 * before they are answered.
 *
 * <p>Used by one thread. Started once and closed once.
 */
public final class EmbeddedRegistry implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRegistry.class);

    private static final Duration START_DEADLINE = Duration.ofMinutes(2);
    private static final Duration STOP_DEADLINE = Duration.ofSeconds(15);
    private static final long POLL_MS = 50;
    private static final int HTTP_TIMEOUT_MS = 2_000;

    private final Path directory;
    private final String host;
    private final int port;
    private final RegistryLog log;

    private volatile boolean closing;
    private @Nullable Process process;
    private int boundPort;

    /**
     * @param directory made if it is missing; holds the schemas and the log, {@code registry.log}
     * @param host the address to listen at
     * @param port 0 for any free one
     */
    public EmbeddedRegistry(Path directory, String host, int port) {
        this.directory = directory.toAbsolutePath().normalize();
        this.host = host;
        this.port = port;
        this.log = new RegistryLog(this.directory.resolve("registry.log"));
    }

    /**
     * Returns when the registry answers.
     *
     * @throws IllegalStateException if the program is missing, the port is taken, the directory is in use, or the registry ends or
     *     does not answer within two minutes, then with the last lines of its log
     */
    public void start() {
        RegistryHome home = RegistryHome.find();
        boundPort = FreePort.of(host, port, FreePort.PATIENCE);
        try {
            Files.createDirectories(directory);
            log.rotate();
            Process child = new ProcessBuilder(RegistryCommand.of(home, host, boundPort))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.file().toFile())
                    .start();
            process = child;
            awaitAnswer(child);
            child.getOutputStream().write('\n'); // from here on we see to its end
            child.getOutputStream().flush();
            CompletableFuture<Void> unused = child.onExit().thenAccept(this::ended);
            LOG.info("Registry answers at {}, data in {}", url(), directory);
        } catch (IOException e) {
            close();
            throw new IllegalStateException("cannot start the registry in " + directory + ": " + e, e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** The base URL for clients that speak with Confluent's Schema Registry. Known once started. */
    public String url() {
        return "http://" + host + ":" + boundPort + "/apis/ccompat/v7";
    }

    /** Whether its process runs. */
    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Stops its process. Closed again it does nothing. */
    @Override
    public void close() {
        closing = true;
        Process child = process;
        process = null;
        if (child == null) {
            return;
        }
        child.destroy();
        try {
            if (!child.waitFor(STOP_DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
                child.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            child.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitAnswer(Process child) {
        long deadline = System.nanoTime() + START_DEADLINE.toNanos();
        try {
            while (!child.waitFor(POLL_MS, TimeUnit.MILLISECONDS)) {
                if (answers()) {
                    return;
                }
                if (System.nanoTime() > deadline) {
                    throw failed("does not answer after " + START_DEADLINE.toSeconds() + " s");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the registry was starting", e);
        }
        throw failed("ended with exit code " + child.exitValue());
    }

    private boolean answers() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url() + "/subjects").toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(HTTP_TIMEOUT_MS);
            connection.setReadTimeout(HTTP_TIMEOUT_MS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    private IllegalStateException failed(String what) {
        String last = log.lastLines();
        if (last.contains("Database may be already in use")) {
            return new IllegalStateException("the registry's directory " + directory
                    + " is in use by another process: stop that one, or name another directory");
        }
        if (last.contains("already bound") || last.contains("seems to be in use")) {
            return FreePort.taken(host, boundPort, "it was taken while the registry was starting");
        }
        return new IllegalStateException("the registry " + what + "; the last of " + log.file() + ":\n" + last);
    }

    private void ended(Process child) {
        if (!closing) {
            LOG.error(
                    "The registry has ended with exit code {}; the last of {}:\n{}",
                    child.exitValue(),
                    log.file(),
                    log.lastLines());
        }
    }
}
