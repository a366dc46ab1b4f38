package org.entente.local.broker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.UnresolvedAddressException;
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

    private final Address clients;
    private final int controllerPort;

    private BoundSockets(String host, int port, int controllerPort) {
        try {
            clients = new Address(host, bind(BrokerProperties.CLIENTS, host, port, "broker.port"));
            this.controllerPort = bind(BrokerProperties.CONTROLLER, host, controllerPort, "broker.controller-port");
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Binds both listeners' sockets.
     *
     * @param port for clients; 0 for any free one
     * @param controllerPort for the node's own traffic; 0 for any free one
     * @throws IllegalStateException if a port is taken or the host is none of this machine's; in one line, with the way out
     */
    static BoundSockets bind(String host, int port, int controllerPort) {
        return new BoundSockets(host, port, controllerPort);
    }

    private int bind(String listener, String host, int port, String key) {
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
        } catch (UnresolvedAddressException e) {
            throw new IllegalStateException(
                    "broker.host: " + host
                            + " is no host that is known here: set broker.host to an address of this machine",
                    e);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    key + ": port " + port + " on " + host + " cannot be used (" + e.getMessage()
                            + "): stop what uses it, or set " + key + " to another port (0 for any free one)",
                    e);
        }
    }

    Address clients() {
        return clients;
    }

    int controllerPort() {
        return controllerPort;
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
