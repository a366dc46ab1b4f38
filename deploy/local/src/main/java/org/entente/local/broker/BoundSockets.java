package org.entente.local.broker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.server.ServerSocketFactory;

/**
 * The listeners' sockets, bound before anything else starts: a taken port is known at once, and a free one that the system has
 * chosen stays ours.
 */
final class BoundSockets implements ServerSocketFactory, AutoCloseable {

    private static final int BACKLOG = 50;

    private final Map<String, ServerSocketChannel> unclaimed = new ConcurrentHashMap<>();

    /**
     * Binds the listener's socket.
     *
     * @param key the configuration key of the port, for the message
     * @param port 0 for any free one
     * @return the port it is bound to
     * @throws IllegalStateException if the port is taken or the host is none of this machine's
     */
    int bind(String listener, String host, int port, String key) {
        try {
            ServerSocketChannel channel = ServerSocketChannel.open();
            try {
                channel.bind(new InetSocketAddress(host, port), BACKLOG);
                channel.configureBlocking(false);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
            unclaimed.put(listener, channel);
            return channel.socket().getLocalPort();
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    key + ": port " + port + " on " + host + " cannot be used (" + e.getMessage()
                            + "): stop what uses it, or set " + key + " to another port (0 for any free one)",
                    e);
        }
    }

    @Override
    public ServerSocketChannel openServerSocket(
            String listener, InetSocketAddress address, int backlog, int receiveBufferBytes) throws IOException {
        ServerSocketChannel channel = unclaimed.remove(listener);
        if (channel == null) {
            throw new IOException("no socket is bound for the listener " + listener);
        }
        return channel;
    }

    /** Closes the sockets that no server has taken over. */
    @Override
    public void close() {
        unclaimed.values().forEach(channel -> {
            try {
                channel.close();
            } catch (IOException e) {
                // a socket that cannot be closed goes with the process
            }
        });
        unclaimed.clear();
    }
}
