package org.entente.aggregate.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, read as it comes, for one reader. Each piece must come within a time: {@code HttpRequest.timeout}
 * ends with the headers, and one that stops after them would keep its reader for ever.
 */
final class PacedBody extends InputStream implements HttpResponse.BodySubscriber<InputStream> {

    private static final List<ByteBuffer> END = List.of();

    private final BlockingQueue<List<ByteBuffer>> come = new LinkedBlockingQueue<>();
    private final Duration within;
    private volatile Flow.@Nullable Subscription subscription;
    private volatile @Nullable Throwable fault;
    private List<ByteBuffer> pieces = List.of(ByteBuffer.allocate(0));
    private int piece;

    /** @param within how long it is waited for the next piece */
    PacedBody(Duration within) {
        this.within = within;
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription to) {
        subscription = to;
        to.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
        if (item.isEmpty()) {
            goOn();
        } else {
            come.add(item);
        }
    }

    @Override
    public void onError(Throwable throwable) {
        fault = throwable;
        come.add(END);
    }

    @Override
    public void onComplete() {
        come.add(END);
    }

    @Override
    public int read() throws IOException {
        ByteBuffer from = next();
        return from == null ? -1 : Byte.toUnsignedInt(from.get());
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        Objects.checkFromIndexSize(at, length, into.length);
        if (length == 0) {
            return 0;
        }
        ByteBuffer from = next();
        if (from == null) {
            return -1;
        }
        int read = Math.min(length, from.remaining());
        from.get(into, at, read);
        return read;
    }

    /** What is not read yet; null at the end. */
    private @Nullable ByteBuffer next() throws IOException {
        while (!pieces.isEmpty()) {
            if (piece == pieces.size()) {
                pieces = await();
                piece = 0;
            } else if (pieces.get(piece).hasRemaining()) {
                return pieces.get(piece);
            } else {
                piece++;
            }
        }
        Throwable broken = fault;
        if (broken != null) {
            throw new IOException("the answer breaks off", broken);
        }
        return null;
    }

    private List<ByteBuffer> await() throws IOException {
        try {
            List<ByteBuffer> next = come.poll(within.toNanos(), TimeUnit.NANOSECONDS);
            if (next == null) {
                throw new HttpTimeoutException("nothing more of the answer came within " + within);
            }
            goOn();
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted while reading an answer").initCause(e);
        }
    }

    private void goOn() {
        Flow.Subscription to = subscription;
        if (to != null) {
            to.request(1);
        }
    }

    @Override
    public void close() {
        Flow.Subscription to = subscription;
        if (to != null) {
            to.cancel();
        }
    }
}
