package org.entente.local.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C or SIGTERM, held back until the command has closed what it opened: the first to be opened, so that it is the last to be
 * closed.
 */
final class Interruption implements AutoCloseable {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(60);

    private final CountDownLatch come = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::hold, "interruption");

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    boolean hasCome() {
        return come.getCount() == 0;
    }

    /** Waits for it; returns early when it has come. */
    boolean awaitFor(Duration time) throws InterruptedException {
        return come.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void hold() {
        come.countDown();
        try {
            if (!closed.await(CLOSE_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                System.err.println(
                        "entente: did not stop within " + CLOSE_WITHIN.toSeconds() + " s; what is kept is not harmed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        if (!hasCome()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                closed.countDown(); // it came this very moment: the hook finds the latch open
            }
        }
    }
}
