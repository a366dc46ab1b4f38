package org.entente.ingest.fetch;

import java.time.Duration;

/** How a wait is waited. */
@FunctionalInterface
public interface Pause {

    /** By sleeping. */
    Pause SLEEP = time -> Thread.sleep(time.toMillis() + 1);

    /** Returns when the time is over. */
    void of(Duration time) throws InterruptedException;
}
