package org.entente.local.broker;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionState;

/** Transactions whose end is decided but not yet written to all their partitions. */
final class OpenTransactions {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final long LOOK_EVERY_MS = 100;

    private OpenTransactions() {}

    /** Returns when there are none any more. */
    static void awaitEnd(Address broker) {
        ListTransactionsOptions deciding = new ListTransactionsOptions()
                .filterStates(List.of(TransactionState.PREPARE_COMMIT, TransactionState.PREPARE_ABORT));
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.toString()))) {
            while (!admin.listTransactions(deciding)
                    .all()
                    .get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS)
                    .isEmpty()) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "the broker at " + broker + " does not end the transactions that a kill"
                                    + " left half committed; start it there once more");
                }
                Thread.sleep(LOOK_EVERY_MS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("cannot ask the broker at " + broker + " for its transactions: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker at " + broker + " ended its transactions", e);
        }
    }
}
