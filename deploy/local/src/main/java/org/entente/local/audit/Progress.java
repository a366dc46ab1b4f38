package org.entente.local.audit;

import java.util.function.LongConsumer;

/** Tells of every so many steps. */
final class Progress {

    private final long every;
    private final LongConsumer listener;
    private long steps;

    Progress(long every, LongConsumer listener) {
        this.every = every;
        this.listener = listener;
    }

    void step() {
        steps++;
        if (steps % every == 0) {
            listener.accept(steps);
        }
    }
}
