package org.entente.local.audit;

import java.util.function.LongConsumer;

/** Tells of every so many steps. */
final class Progress implements LongConsumer {

    private final long every;
    private final LongConsumer listener;
    private long steps;

    private Progress(long every, LongConsumer listener) {
        this.every = every;
        this.listener = listener;
    }

    static Progress every(long steps, LongConsumer listener) {
        return new Progress(steps, listener);
    }

    void step() {
        accept(steps + 1);
    }

    @Override
    public void accept(long done) {
        steps = done;
        if (done % every == 0) {
            listener.accept(done);
        }
    }
}
