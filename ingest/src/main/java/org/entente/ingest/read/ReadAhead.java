package org.entente.ingest.read;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents in a thread of its own and hands them over in batches, so that a stream on which nothing comes for a while
 * keeps no document waiting. Holds at most one batch and one document more. {@link #next} is for one thread.
 */
public final class ReadAhead implements AutoCloseable {

    /**
     * When a batch is handed over.
     *
     * @param count with so many documents
     * @param bytes or as soon as they have so many bytes together
     * @param linger or so long after its first document
     */
    public record Limits(int count, long bytes, Duration linger) {}

    private static final long LEAVE_WITHIN_MS = 1_000;

    private final Documents documents;
    private final Limits limits;
    private final Deque<RawDocument> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread reader;
    private long waitingBytes;
    private boolean ended;
    private boolean stopped;
    private @Nullable Throwable fault;

    /** Starts to read. */
    public ReadAhead(Documents documents, Limits limits) {
        this.documents = documents;
        this.limits = limits;
        this.reader = new Thread(this::read, "read-documents");
        this.reader.setDaemon(true);
        this.reader.start();
    }

    /**
     * The next batch; waits for its first document as long as it takes.
     *
     * @return empty when all are read, or {@link #stop} was called and what was read until then has been handed over
     */
    public List<RawDocument> next() throws InterruptedException {
        List<RawDocument> batch = new ArrayList<>();
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty() && !ended && !stopped) {
                changed.await();
            }
            long left = limits.linger().toNanos();
            long bytes = 0;
            while (batch.size() < limits.count() && bytes < limits.bytes()) {
                RawDocument document = waiting.poll();
                if (document != null) {
                    batch.add(document);
                    bytes += document.bytes().length;
                    waitingBytes -= document.bytes().length;
                    changed.signalAll();
                } else if (ended || stopped || left <= 0) {
                    break;
                } else {
                    left = changed.awaitNanos(left);
                }
            }
            rethrow(batch);
        } finally {
            lock.unlock();
        }
        return batch;
    }

    /** Takes no more documents than were read. Safe for any thread. */
    public void stop() {
        lock.lock();
        try {
            stopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void read() {
        try {
            RawDocument document = documents.next();
            while (document != null && put(document)) {
                document = documents.next();
            }
            end(null);
        } catch (InterruptedException e) {
            end(null);
        } catch (RuntimeException | Error e) {
            end(e);
        }
    }

    /** A document that was read is never dropped, also not by {@link #stop}. */
    private boolean put(RawDocument document) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!stopped && (waiting.size() >= limits.count() || waitingBytes >= limits.bytes())) {
                changed.await();
            }
            waiting.add(document);
            waitingBytes += document.bytes().length;
            changed.signalAll();
            return !stopped;
        } finally {
            lock.unlock();
        }
    }

    private void end(@Nullable Throwable reason) {
        lock.lock();
        try {
            ended = true;
            fault = reason;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The reader's fault comes after all it has read. */
    private void rethrow(List<RawDocument> batch) {
        if (fault != null && batch.isEmpty()) {
            throw new IllegalStateException("reading failed: " + fault, fault);
        }
    }

    /** Ends the thread; one that waits for a stream that says nothing is left behind as a daemon. */
    @Override
    public void close() {
        stop();
        reader.interrupt();
        try {
            reader.join(LEAVE_WITHIN_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
