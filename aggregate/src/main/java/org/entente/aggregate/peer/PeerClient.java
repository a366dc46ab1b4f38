package org.entente.aggregate.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BiConsumer;

/** Asks other instances for their rows. Safe for use by several threads. */
public final class PeerClient {

    /** Where an instance is asked. */
    public static final String PATH = "/internal/v1/rows";

    /** An instance that is gone without a word must not hold its questioners for long. */
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(1);

    private static final Duration BEGIN_WITHIN = Duration.ofSeconds(5);

    private static final Duration GO_ON_WITHIN = Duration.ofSeconds(10);

    private final Duration goOnWithin;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_WITHIN)
            .build();

    public PeerClient() {
        this(GO_ON_WITHIN);
    }

    /** @param goOnWithin how long one that has begun to answer may be silent */
    PeerClient(Duration goOnWithin) {
        this.goOnWithin = goOnWithin;
    }

    /**
     * Visits the rows that the instance answers with. A question that is too long for it is asked in slices.
     *
     * @return how many changes the rows may lack; -1 if they are their owner's
     * @throws IllegalStateException if the instance takes even a slice for too long, which it will do again
     * @throws IOException if the instance cannot be reached, does not keep them, stops, or breaks off
     */
    public long ask(String host, int port, RowQuestion question, BiConsumer<String, byte[]> visitor)
            throws IOException {
        long behind = -1;
        for (RowQuestion slice : question.slices()) {
            behind = Math.max(behind, askAtOnce(host, port, slice, visitor));
        }
        return behind;
    }

    private long askAtOnce(String host, int port, RowQuestion question, BiConsumer<String, byte[]> visitor)
            throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + bracketed(host) + ':' + port + PATH))
                .timeout(BEGIN_WITHIN)
                .POST(HttpRequest.BodyPublishers.ofByteArray(question.bytes()))
                .build();
        HttpResponse<InputStream> response;
        try {
            response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted while asking " + host).initCause(e);
        }
        try (InputStream body = new PacedStream(response.body(), goOnWithin)) {
            if (response.statusCode() == 413) {
                throw new IllegalStateException(host + ':' + port + " refused a question for "
                        + question.ranges().size() + " keys of " + question.table()
                        + " as too long: what is between the instances, or another version there, allows less than "
                        + RowQuestion.MOST_BYTES + " bytes; allow as much");
            }
            if (response.statusCode() != 200) {
                throw new IOException(host + ':' + port + " answered " + response.statusCode());
            }
            return RowAnswer.read(body, visitor);
        }
    }

    private static String bracketed(String host) {
        return host.indexOf(':') >= 0 && !host.startsWith("[") ? '[' + host + ']' : host;
    }
}
