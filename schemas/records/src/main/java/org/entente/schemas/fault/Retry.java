package org.entente.schemas.fault;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls until it works, the fault is none that may pass later, or the backoff's attempts are used up. */
public final class Retry {

    private Retry() {}

    public static <R extends @Nullable Object> R call(Backoff backoff, Supplier<R> call) {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (RuntimeException e) {
                boolean stop = attempt >= backoff.attempts()
                        || !Faults.mayPassLater(e)
                        || Thread.currentThread().isInterrupted();
                if (stop) {
                    throw e;
                }
                backoff.pause(attempt);
            }
        }
    }
}
