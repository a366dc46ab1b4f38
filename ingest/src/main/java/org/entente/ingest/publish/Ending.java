package org.entente.ingest.publish;

import java.time.Duration;

/** How threads that were told to end are waited for. */
public final class Ending {

    private Ending() {}

    /** Waits for the thread; interrupts it after the time, and waits as long again. */
    public static void await(Thread thread, Duration within) {
        try {
            thread.join(within.toMillis());
            if (thread.isAlive()) {
                thread.interrupt();
                thread.join(within.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
