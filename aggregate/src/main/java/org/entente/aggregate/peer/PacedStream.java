package org.entente.aggregate.peer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The body of an HTTP answer, of which each read must end within a time: {@code HttpRequest.timeout} ends with the headers, and one that
 * stops after them would keep its reader for ever. What takes too long is closed, which its reader sees. For one reader.
 */
final class PacedStream extends FilterInputStream {

    private static final Logger LOG = LoggerFactory.getLogger(PacedStream.class);

    private final Duration within;
    private volatile boolean isLate;

    /** @param within how long it is waited for more */
    PacedStream(InputStream body, Duration within) {
        super(body);
        this.within = within;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        CompletableFuture<Void> reading = new CompletableFuture<>();
        CompletableFuture<Void> watch =
                reading.orTimeout(within.toMillis(), TimeUnit.MILLISECONDS).exceptionally(late -> giveUp());
        try {
            return super.read(into, at, length);
        } catch (IOException e) {
            throw isLate ? late(e) : e;
        } finally {
            reading.complete(null);
            watch.join();
        }
    }

    private IOException late(IOException cause) {
        IOException late = new HttpTimeoutException("nothing more of the answer came within " + within);
        late.initCause(cause);
        return late;
    }

    private @Nullable Void giveUp() {
        isLate = true;
        try {
            close();
        } catch (IOException e) {
            LOG.debug("an answer was broken off", e);
        }
        return null;
    }
}
