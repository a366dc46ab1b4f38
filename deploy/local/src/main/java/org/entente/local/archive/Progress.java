package org.entente.local.archive;

import java.util.function.LongConsumer;

/** Tells of every so many steps. */
public final class Progress {

    private final long every;
    private final LongConsumer listener;
    private long steps;

    public Progress(long every, LongConsumer listener) {
        this.every = every;
        this.listener = listener;
    }

    public void step() {
        steps++;
        if (steps % every == 0) {
            listener.accept(steps);
        }
    }
}
