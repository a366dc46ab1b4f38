package org.entente.ingest.source;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.ingest.publish.Delivery;
import org.entente.ingest.publish.DeliverySink;
import org.entente.ingest.publish.Receipt;
import org.entente.news.SourceKind;
import org.entente.news.SourceState;
import org.entente.news.SourceStatus;

/**
 * The statuses of sources that are not polled but deliver by themselves: spool directories and pushes. A delivery counts where a poll
 * would. Safe for use by several threads.
 */
final class ReceivedStatuses {

    private final String owner;
    private final StatusTopic topic;
    private final SourceStatusView view;
    private final Clock clock;
    private final Map<String, SourceStatus> counted = new ConcurrentHashMap<>();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();

    /** @param view holds what the topic said of them before they are counted, and shows what is counted */
    ReceivedStatuses(String owner, StatusTopic topic, SourceStatusView view, Clock clock) {
        this.owner = owner;
        this.topic = topic;
        this.view = view;
        this.clock = clock;
    }

    /** The sink, with every delivery counted for the source. */
    DeliverySink counted(Source source, DeliverySink sink) {
        boolean isSpool = source instanceof SpoolSource;
        SourceStatus.Builder status = view.of(source.id())
                .map(SourceStatus::newBuilder)
                .orElseGet(() -> SourceStatus.newBuilder()
                        .setId(source.id())
                        .setState(SourceState.WAITING)
                        .setKind(SourceKind.PUSH))
                .setName(source.name())
                .setKind(isSpool ? SourceKind.SPOOL : SourceKind.PUSH)
                .setOwner(owner)
                .setNextPollAt(null)
                .setMemory(null);
        status.setLocation(
                source instanceof SpoolSource spool ? spool.directory().toString() : null);
        put(status.build());
        return new DeliverySink() {
            @Override
            public CompletableFuture<Receipt> submit(Delivery delivery) throws InterruptedException {
                return watched(sink.submit(delivery));
            }

            @Override
            public Optional<CompletableFuture<Receipt>> offer(Delivery delivery) {
                return sink.offer(delivery).map(this::watched);
            }

            private CompletableFuture<Receipt> watched(CompletableFuture<Receipt> receipt) {
                return receipt.thenApply(done -> {
                    received(source.id(), done);
                    return done;
                });
            }
        };
    }

    private synchronized void received(String id, Receipt receipt) {
        put(after(Objects.requireNonNull(counted.get(id)), receipt, clock.instant()));
    }

    /** Whether this instance counts what the source delivers, so that it alone knows its status. */
    boolean isCounted(String id) {
        return counted.containsKey(id);
    }

    private static SourceStatus after(SourceStatus before, Receipt receipt, Instant now) {
        int known = receipt.revised() + receipt.unchanged() + receipt.superseded();
        SourceStatus.Builder status = SourceStatus.newBuilder(before)
                .setLastPollAt(now)
                .setPolls(before.getPolls() + 1)
                .setItemsSeen(before.getItemsSeen() + receipt.first())
                .setLastPollItems(receipt.first() + known)
                .setLastPollKnown(known);
        if (receipt.first() > 0) {
            status.setLastNewItemAt(now);
        }
        if (!receipt.refused().isEmpty()) {
            status.setLastError(Statuses.shortened(receipt.refused().get(0).toString()))
                    .setLastErrorAt(now);
        }
        if (receipt.isRefused()) {
            return status.setState(SourceState.FAILING)
                    .setConsecutiveFailures(before.getConsecutiveFailures() + 1)
                    .build();
        }
        return status.setState(SourceState.OK)
                .setConsecutiveFailures(0)
                .setLastSuccessAt(now)
                .build();
    }

    private void put(SourceStatus status) {
        counted.put(status.getId(), status);
        view.put(status.getId(), status);
        changed.add(status.getId());
    }

    /** Writes what has changed since it was last called, once for each source. */
    void write() {
        for (String id : Set.copyOf(changed)) {
            changed.remove(id);
            topic.write(Objects.requireNonNull(counted.get(id)));
        }
    }
}
