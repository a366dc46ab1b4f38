package org.entente.ingest.publish;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Takes deliveries and commits them. Safe for use by several threads. */
public interface DeliverySink {

    /**
     * Waits for room in the queue.
     *
     * @return completes after the commit, in the committer's thread, which must not be kept; it fails with a {@link PublishException}
     *     where the commit has failed for good or nothing is taken any more, and then the delivery may be committed or not
     */
    CompletableFuture<Receipt> submit(Delivery delivery) throws InterruptedException;

    /** As {@link #submit}, but empty at once if the queue is full. */
    Optional<CompletableFuture<Receipt>> offer(Delivery delivery);
}
