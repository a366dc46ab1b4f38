package org.entente.local.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Ctrl-C or SIGTERM, held back until the command has closed what it opened: the first to be opened, so that it is the last to be
 * closed.
 */
final class Interruption implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(60);

    private final CountDownLatch come = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::hold, "interruption");

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Waits until it comes, something fails or nothing is left to do.
     *
     * @param failure looked at several times a second; what has failed is said on {@code err}
     * @param done looked at as often
     */
    ExitCode await(Supplier<Optional<String>> failure, BooleanSupplier done, PrintWriter err)
            throws InterruptedException {
        Optional<String> failed = failure.get();
        while (failed.isEmpty() && !done.getAsBoolean() && !come.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
            failed = failure.get();
        }
        failed.ifPresent(reason -> err.println("entente: " + reason));
        return failed.isEmpty() ? ExitCode.FINE : ExitCode.FAILED;
    }

    boolean hasCome() {
        return come.getCount() == 0;
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
        if (come.getCount() > 0) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                closed.countDown(); // it came this very moment: the hook finds the latch open
            }
        }
    }
}
