package org.entente.enrich.topology;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.entente.schemas.fault.Backoff;
import org.entente.schemas.fault.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a stream thread that a fault has ended which may pass later, after a wait that doubles up to half a minute; shuts the client
 * down on any other. Exactly-once makes the replacement read again whatever the ended thread had not committed.
 */
final class ThreadFaults implements StreamsUncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadFaults.class);

    private static final Duration CALM = Duration.ofMinutes(5);

    private final Backoff backoff;
    private final Consumer<Throwable> fatal;
    private final Clock clock;
    private Instant lastFault = Instant.MIN;
    private int faults;

    ThreadFaults(Backoff backoff, Clock clock, Consumer<Throwable> fatal) {
        this.backoff = backoff;
        this.clock = clock;
        this.fatal = fatal;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable fault) {
        if (!Faults.mayPassLater(fault)) {
            LOG.error("enrich stops: no retry can mend this; correct the cause and start the stage again", fault);
            fatal.accept(fault);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        int attempt = attempt();
        LOG.warn(
                "enrich lost a thread and replaces it in {} (time {}): {}",
                backoff.after(attempt),
                attempt,
                fault.toString());
        backoff.pause(attempt);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    /** How many faults there have been without {@link #CALM} between two of them, this one included. */
    private synchronized int attempt() {
        Instant now = clock.instant();
        faults = lastFault.isBefore(now.minus(CALM)) ? 1 : faults + 1;
        lastFault = now;
        return faults;
    }
}
