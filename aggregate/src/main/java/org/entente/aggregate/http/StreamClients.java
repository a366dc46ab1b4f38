package org.entente.aggregate.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** How many clients are streamed to, and how many may be. Safe for use by several threads. */
final class StreamClients {

    /** Clients of all streams of one instance together. */
    static final int MOST = 256;

    static final int RETRY_SECONDS = 10;

    private final Map<String, AtomicInteger> present = new ConcurrentHashMap<>();
    private final Semaphore room;
    private final MeterRegistry meters;

    StreamClients(int most, MeterRegistry meters) {
        this.room = new Semaphore(most);
        this.meters = meters;
    }

    /** Takes a place; false if there is none. */
    boolean enter(String stream) {
        if (!room.tryAcquire()) {
            count(stream, "full").increment();
            return false;
        }
        present.computeIfAbsent(stream, this::gauged).incrementAndGet();
        return true;
    }

    /** Gives the place back. */
    void leave(String stream) {
        present.computeIfAbsent(stream, this::gauged).decrementAndGet();
        room.release();
    }

    /** Counts the clients that were too slow. */
    Counter dropped(String stream) {
        return count(stream, "slow");
    }

    private Counter count(String stream, String reason) {
        return Counter.builder("entente.aggregate.stream.dropped")
                .description("Clients that were sent away: slow ones, and those that came when there was no place")
                .tags("stream", stream, "reason", reason)
                .register(meters);
    }

    private AtomicInteger gauged(String stream) {
        AtomicInteger number = new AtomicInteger();
        Gauge.builder("entente.aggregate.stream.clients", number, AtomicInteger::get)
                .description("Clients that are streamed to")
                .tag("stream", stream)
                .register(meters);
        return number;
    }
}
