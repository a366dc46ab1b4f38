package org.entente.aggregate.topology;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a thread that died, as its transaction was rolled back and a fault of the cluster may pass. Threads that die
 * more than {@value #MOST} times within ten minutes mean a fault that stays: the client then stops.
 */
final class ThreadFaults implements StreamsUncaughtExceptionHandler {

    static final int MOST = 10;
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(ThreadFaults.class);

    private final Clock clock;
    private final Deque<Instant> faults = new ArrayDeque<>();

    ThreadFaults(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable exception) {
        Instant now = clock.instant();
        faults.addLast(now);
        faults.removeIf(fault -> fault.isBefore(now.minus(WITHIN)));
        if (faults.size() > MOST) {
            LOG.error("aggregate stops: its threads died {} times in {}", faults.size(), WITHIN, exception);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        LOG.warn("an aggregate thread died and is replaced", exception);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
