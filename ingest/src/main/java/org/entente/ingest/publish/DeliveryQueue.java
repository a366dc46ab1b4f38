package org.entente.ingest.publish;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Deliveries that wait for the committer: bounded by count and by bytes, save that one alone may be of any size. */
final class DeliveryQueue {

    /** How much. */
    record Limits(int count, long bytes) {}

    /** One delivery, and who waits for it. */
    record Waiting(Delivery delivery, CompletableFuture<Receipt> receipt) {}

    private final Limits room;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private long bytes;
    private @Nullable PublishException closed;

    DeliveryQueue(Limits room) {
        this.room = room;
    }

    /** Waits for room; the receipt fails at once if the queue is closed. */
    CompletableFuture<Receipt> put(Delivery delivery) throws InterruptedException {
        long size = delivery.bytes();
        lock.lockInterruptibly();
        try {
            while (closed == null && !hasRoom(size)) {
                changed.await();
            }
            return add(delivery, size);
        } finally {
            lock.unlock();
        }
    }

    /** Empty if there is no room. */
    Optional<CompletableFuture<Receipt>> offer(Delivery delivery) {
        long size = delivery.bytes();
        lock.lock();
        try {
            return closed == null && !hasRoom(size) ? Optional.empty() : Optional.of(add(delivery, size));
        } finally {
            lock.unlock();
        }
    }

    private boolean hasRoom(long size) {
        return waiting.isEmpty() || (waiting.size() < room.count() && bytes + size <= room.bytes());
    }

    private CompletableFuture<Receipt> add(Delivery delivery, long size) {
        if (closed != null) {
            return CompletableFuture.failedFuture(closed);
        }
        CompletableFuture<Receipt> receipt = new CompletableFuture<>();
        waiting.add(new Waiting(delivery, receipt));
        bytes += size;
        changed.signalAll();
        return receipt;
    }

    /** All that waits, up to the limits but at least one; empty after the time, or when the queue is closed and empty. */
    List<Waiting> take(Limits most, Duration within) throws InterruptedException {
        List<Waiting> taken = new ArrayList<>();
        lock.lockInterruptibly();
        try {
            for (long left = within.toNanos(); waiting.isEmpty() && closed == null && left > 0; ) {
                left = changed.awaitNanos(left);
            }
            int documents = 0;
            long size = 0;
            for (Waiting next = waiting.peek(); next != null; next = waiting.peek()) {
                documents += next.delivery().documents().size();
                size += next.delivery().bytes();
                if (!taken.isEmpty() && (documents > most.count() || size > most.bytes())) {
                    break;
                }
                taken.add(waiting.remove());
                bytes -= next.delivery().bytes();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        return taken;
    }

    /** Takes nothing more; what waits can still be taken. */
    void close(PublishException reason) {
        lock.lock();
        try {
            if (closed == null) {
                closed = reason;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed != null;
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    long bytes() {
        lock.lock();
        try {
            return bytes;
        } finally {
            lock.unlock();
        }
    }
}
