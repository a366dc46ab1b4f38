package org.entente.http;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events to one client. Nobody ever waits for the client: what it has not read waits in a bounded queue, and
 * is written as the connection takes it. Safe for use by several threads.
 */
public final class EventStream {

    /** What a stream is. */
    public static final String CONTENT_TYPE = "text/event-stream";

    /** What proxies and browsers must know so that events come at once. */
    private static final Map<String, String> HEADERS =
            Map.of("Cache-Control", "no-store", "X-Accel-Buffering", "no", "Content-Type", CONTENT_TYPE);

    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final Map<Object, byte[]> waiting = new LinkedHashMap<>();
    private final int most;
    private final Runnable onClose;
    private @Nullable ServletOutputStream out;
    private boolean isUnflushed = true;
    private boolean isEnding;
    private boolean isOver;

    private EventStream(int most, Runnable onClose) {
        this.most = most;
        this.onClose = onClose;
    }

    static EventStream begin(Context ctx, int most, Runnable onClose) {
        EventStream stream = new EventStream(most, onClose);
        ctx.future(() -> {
            HEADERS.forEach(ctx::header);
            stream.attach(ctx);
            return stream.closed;
        });
        return stream;
    }

    /**
     * Sends an event when the client can take it. One that still waits under the same key is replaced, and the new one
     * goes to the end.
     *
     * @return false if the stream is over, or as many events wait as may: the event is then not taken
     */
    public boolean send(Object key, ServerSentEvent event) {
        boolean isTaken;
        synchronized (this) {
            boolean isRoom = waiting.remove(key) != null || waiting.size() < most;
            isTaken = isRoom && !isEnding && !isOver;
            if (isTaken) {
                waiting.put(key, event.bytes());
                write();
            }
        }
        tellIfOver();
        return isTaken;
    }

    /** Waits until half of the queue is free; false if it is not within that time, or the stream is over. */
    public synchronized boolean awaitRoom(Duration within) throws InterruptedException {
        long until = System.nanoTime() + within.toNanos();
        while (waiting.size() > most / 2 && !isOver) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return !isOver && !isEnding;
    }

    /** Sends this event in place of all that waits, and ends the stream once the client has taken it, or after a while. */
    public void end(ServerSentEvent last) {
        synchronized (this) {
            if (!isEnding) {
                waiting.clear();
                waiting.put(this, last.bytes());
                isEnding = true;
                write();
            }
        }
        tellIfOver();
        CompletableFuture.delayedExecutor(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::close);
    }

    /** Ends the stream now, whatever waits. */
    public void close() {
        synchronized (this) {
            over();
        }
        tellIfOver();
    }

    /** Whether the client is still there, as far as is known. */
    public synchronized boolean isOpen() {
        return !isOver;
    }

    private void attach(Context ctx) {
        try {
            ServletOutputStream opened = ctx.res().getOutputStream();
            // Under one lock: a send in between would write while the connection blocks, and keep it so for good.
            synchronized (this) {
                out = opened;
                opened.setWriteListener(new Writing());
            }
        } catch (IOException | IllegalStateException e) {
            close();
        }
    }

    /** Writes while the connection takes it. Where it does not, the server calls the listener once it does again. */
    private void write() {
        ServletOutputStream to = out;
        try {
            while (to != null && !isOver && to.isReady()) {
                byte[] next = next();
                if (next != null) {
                    to.write(next);
                    isUnflushed = true;
                } else if (isUnflushed) {
                    to.flush();
                    isUnflushed = false;
                } else {
                    if (isEnding) {
                        over();
                    }
                    return;
                }
            }
        } catch (IOException | IllegalStateException e) {
            over();
        }
    }

    private byte @Nullable [] next() {
        Iterator<byte[]> all = waiting.values().iterator();
        if (!all.hasNext()) {
            return null;
        }
        byte[] next = all.next();
        all.remove();
        notifyAll();
        return next;
    }

    private void over() {
        isOver = true;
        waiting.clear();
        notifyAll();
    }

    /** Outside of the lock, as whoever is told may ask for other locks. */
    private void tellIfOver() {
        if (!isOpen() && closed.complete(null)) {
            onClose.run();
        }
    }

    private final class Writing implements WriteListener {

        @Override
        public void onWritePossible() {
            synchronized (EventStream.this) {
                write();
            }
            tellIfOver();
        }

        @Override
        public void onError(Throwable gone) {
            close();
        }
    }
}
