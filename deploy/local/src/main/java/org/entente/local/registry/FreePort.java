package org.entente.local.registry;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;

/** The port the registry's process is to bind. */
final class FreePort {

    /** A registry whose parent was killed a moment ago is still letting go of its port. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final long PAUSE_MS = 100;

    private FreePort() {}

    /**
     * The port itself if it is free, a free one for 0.
     *
     * @throws IllegalStateException if it stays taken; in one line, with the way out
     */
    static int of(String host, int port, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try (ServerSocketChannel probe = ServerSocketChannel.open()) {
                probe.bind(new InetSocketAddress(host, port));
                return probe.socket().getLocalPort();
            } catch (UnresolvedAddressException e) {
                throw new IllegalStateException(
                        "registry.host: " + host
                                + " is no host that is known here: set registry.host to an address of this machine",
                        e);
            } catch (IOException | IllegalArgumentException e) {
                if (System.nanoTime() > deadline) {
                    throw taken(host, port, String.valueOf(e.getMessage()));
                }
                pause();
            }
        }
    }

    static IllegalStateException taken(String host, int port, String why) {
        return new IllegalStateException("registry.port: port " + port + " on " + host + " cannot be used (" + why
                + "): stop what uses it, or set registry.port to another port (0 for any free one)");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the registry's port", e);
        }
    }
}
