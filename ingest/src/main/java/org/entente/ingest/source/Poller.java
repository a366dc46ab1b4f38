package org.entente.ingest.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.entente.ingest.fetch.HostGate;
import org.entente.news.SourceState;
import org.entente.news.SourceStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls each feed that it owns when its time comes, one poll of a feed at a time, each in a thread of the pool. A feed whose host is
 * not free yet waits here, and in no thread. Safe for use by several threads.
 */
final class Poller {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    /** What is done with a status, once the stories that it counts are committed. */
    @FunctionalInterface
    interface Written {
        void write(FeedSource source, SourceStatus status, PollResult result);
    }

    private final FeedPoll polls;
    private final Statuses statuses;
    private final HostGate gate;
    private final Executor workers;
    private final Clock clock;
    private final SourceMetrics metrics;
    private final Written written;
    private final Map<String, Owned> owned = new HashMap<>();
    private boolean changed;

    Poller(
            FeedPoll polls,
            Statuses statuses,
            HostGate gate,
            Executor workers,
            Clock clock,
            SourceMetrics metrics,
            Written written) {
        this.polls = polls;
        this.statuses = statuses;
        this.gate = gate;
        this.workers = workers;
        this.clock = clock;
        this.metrics = metrics;
        this.written = written;
    }

    private static final class Owned {
        private final FeedSource source;
        private SourceStatus status;
        private boolean busy;
        private boolean lost;

        private Owned(FeedSource source, SourceStatus status) {
            this.source = source;
            this.status = status;
        }

        private @Nullable Instant due() {
            return busy || lost || status.getState() == SourceState.STOPPED ? null : status.getNextPollAt();
        }
    }

    /** Polls the feed from now on. */
    synchronized void own(FeedSource source, SourceStatus status) {
        if (owned.containsKey(source.id())) {
            throw new IllegalStateException(source.id() + " is owned already");
        }
        owned.put(source.id(), new Owned(source, status));
        metrics.owned(status);
        changed = true;
        notifyAll();
    }

    /** Polls the feed no longer; returns when a poll of it that is under way has ended, or the time is over. */
    synchronized void disown(String id, Duration within) throws InterruptedException {
        Owned lost = owned.get(id);
        if (lost == null) {
            return;
        }
        lost.lost = true;
        long end = System.nanoTime() + within.toNanos();
        while (lost.busy && System.nanoTime() < end) {
            wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
        owned.remove(id, lost);
        metrics.lost(id);
    }

    /** Begins every poll whose time has come; returns when the next one is due, null if none is. */
    @Nullable
    Instant beginDue() {
        List<Owned> due = new ArrayList<>();
        synchronized (this) {
            Instant now = clock.instant();
            for (Owned each : owned.values()) {
                Instant at = each.due();
                if (at != null && !at.isAfter(now)) {
                    due.add(each);
                }
            }
            due.sort(Comparator.comparing(each -> each.status.getNextPollAt()));
            due.removeIf(each -> !isFree(each, now));
            due.forEach(each -> each.busy = true);
        }
        due.forEach(each -> workers.execute(() -> poll(each)));
        return nextDue();
    }

    /** Where the host is not, the poll is put off to when it is. */
    private boolean isFree(Owned each, Instant now) {
        Duration wait = gate.waitFor(each.source.url().getHost());
        if (wait.isZero()) {
            return true;
        }
        each.status = SourceStatus.newBuilder(each.status)
                .setNextPollAt(now.plus(wait).plusMillis(1))
                .build();
        return false;
    }

    synchronized @Nullable Instant nextDue() {
        return owned.values().stream()
                .map(Owned::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Waits until something is due, something has changed, or the time is over. */
    synchronized void await(Duration within) throws InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        while (!changed && System.nanoTime() < end) {
            wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
        changed = false;
    }

    private void poll(Owned each) {
        try {
            SourceStatus before = each.status;
            Instant begun = clock.instant();
            PollResult result = polls.poll(each.source, before);
            SourceStatus after = statuses.after(each.source, before, result);
            synchronized (this) {
                each.status = SourceStatus.newBuilder(after)
                        .setWebSub(each.status.getWebSub())
                        .build();
            }
            metrics.polled(each.status, result, Duration.between(begun, clock.instant()));
            written.write(each.source, each.status, result);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("the poll of {} failed in a way that was not foreseen", each.source, e);
            PollResult result = PollResult.failed(
                    PollResult.Outcome.FAILED,
                    Asking.memory(each.source, each.status.getMemory()),
                    "internal: " + e,
                    null);
            synchronized (this) {
                each.status = statuses.after(each.source, each.status, result);
            }
        } finally {
            synchronized (this) {
                each.busy = false;
                changed = true;
                notifyAll();
            }
        }
    }
}
