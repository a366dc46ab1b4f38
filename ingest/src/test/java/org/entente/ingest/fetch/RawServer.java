package org.entente.ingest.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/** A server that sends whatever bytes it is told to, HTTP or not. Each connection serves one request. */
public final class RawServer implements AutoCloseable {

    /**
     * What came.
     *
     * @param headers by name in lower case
     */
    public record Request(String method, String target, Map<String, String> headers, String body) {

        public String host() {
            return headers.getOrDefault("host", "").replaceFirst(":\\d+$", "");
        }
    }

    /** Answers on a connection; it is closed when this returns. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(Request request, OutputStream out, Socket socket) throws IOException, InterruptedException;
    }

    private static final int MOST_REMEMBERED = 100;

    private final ServerSocket server;
    private final Behaviour behaviour;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Deque<Request> requests = new ConcurrentLinkedDeque<>();

    public RawServer(Behaviour behaviour) throws IOException {
        this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        this.behaviour = behaviour;
        start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    public String url(String host, String path) {
        return "http://" + host + ":" + port() + path;
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            Request request = read(new BufferedInputStream(socket.getInputStream()));
            requests.add(request);
            if (requests.size() > MOST_REMEMBERED) {
                requests.remove();
            }
            OutputStream out = socket.getOutputStream();
            behaviour.answer(request, out, socket);
            out.flush();
        } catch (IOException e) {
            // The client has gone, as it may.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private static Request read(InputStream in) throws IOException {
        in.mark(1);
        if (in.read() == 0x16) { // the greeting of TLS, which has no lines
            return new Request("TLS", "", Map.of(), "");
        }
        in.reset();
        String[] first = line(in).split(" ");
        if (first.length < 2) {
            return new Request("", "", Map.of(), "");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return new Request(first[0], first[1], headers, body);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int each = in.read(); each >= 0 && each != '\n'; each = in.read()) {
            line.write(each);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    /** Says nothing until the client hangs up, or for so long; tells whether it has. */
    public static boolean hangsUp(Socket socket, int withinMs) throws IOException {
        socket.setSoTimeout(withinMs);
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (SocketException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
