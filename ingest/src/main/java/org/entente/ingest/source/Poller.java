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
import org.entente.ingest.read.RawDocument;
import org.entente.news.PollMemory;
import org.entente.news.SourceState;
import org.entente.news.SourceStatus;
import org.entente.news.WebSubLease;
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
    private final Hubs hubs;
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
            Hubs hubs,
            SourceMetrics metrics,
            Written written) {
        this.polls = polls;
        this.statuses = statuses;
        this.gate = gate;
        this.workers = workers;
        this.clock = clock;
        this.hubs = hubs;
        this.metrics = metrics;
        this.written = written;
    }

    private static final class Owned {
        private final FeedSource source;
        private volatile SourceStatus status;
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

    /**
     * Waits until the time has come, something has changed, or it has waited long enough.
     *
     * @param until null for no time
     */
    synchronized void await(@Nullable Instant until, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (!changed && System.nanoTime() < end) {
            long millis = (end - System.nanoTime()) / 1_000_000;
            if (until != null) {
                millis = Math.min(
                        millis, Duration.between(clock.instant(), until).toMillis());
            }
            if (millis < 0) {
                break;
            }
            wait(millis + 1);
        }
        changed = false;
    }

    private void poll(Owned each) {
        try {
            Instant begun = clock.instant();
            PollResult result = polls.poll(each.source, each.status);
            SourceStatus before = SourceStatus.newBuilder(each.status)
                    .setWebSub(lease(each, result))
                    .build();
            finish(each, statuses.after(each.source, before, result), result, begun);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("the poll of {} failed in a way that was not foreseen", each.source, e);
            PollMemory memory = Asking.memory(each.source, each.status.getMemory());
            PollResult result = PollResult.failed(PollResult.Outcome.FAILED, memory, "internal: " + e, null);
            each.status = statuses.after(each.source, each.status, result);
        } finally {
            release(each);
        }
    }

    private @Nullable WebSubLease lease(Owned each, PollResult result) throws InterruptedException {
        return each.source.webSub() && result.offer() != null
                ? hubs.lease(each.source.id(), result.offer())
                : each.status.getWebSub();
    }

    private void finish(Owned each, SourceStatus after, PollResult result, Instant begun) {
        each.status = after;
        metrics.polled(after, result, Duration.between(begun, clock.instant()));
        written.write(each.source, after, result);
    }

    private synchronized void release(Owned each) {
        each.busy = false;
        changed = true;
        notifyAll();
    }

    /**
     * Takes what a hub has pushed, between two polls; returns when it is on the archive.
     *
     * @throws IllegalStateException if it cannot be put there now, or another instance polls the source
     */
    void deliver(String id, RawDocument document) throws InterruptedException {
        Owned each = occupy(id);
        try {
            Instant begun = clock.instant();
            PollResult result = polls.pushed(each.source, each.status, document);
            if (result.outcome() == PollResult.Outcome.UNPUBLISHED) {
                throw new IllegalStateException(result.error());
            }
            if (!result.isFailure()) {
                finish(each, statuses.after(each.source, each.status, result), result, begun);
            }
        } finally {
            release(each);
        }
    }

    private synchronized Owned occupy(String id) throws InterruptedException {
        Owned each = owned.get(id);
        while (each != null && each.busy) {
            wait();
            each = owned.get(id);
        }
        if (each == null || each.lost) {
            throw new IllegalStateException("this instance does not poll " + id);
        }
        each.busy = true;
        return each;
    }

    /** Polls the feed as soon as its floor lets us. */
    synchronized void pollSoon(String id) {
        Owned each = owned.get(id);
        if (each != null && !each.busy && each.status.getNextPollAt() != null) {
            Instant now = clock.instant();
            Instant last = Objects.requireNonNullElse(each.status.getLastPollAt(), Instant.MIN);
            Instant allowed = last.isBefore(now.minus(each.source.floor())) ? now : last.plus(each.source.floor());
            if (allowed.isBefore(each.status.getNextPollAt())) {
                each.status = SourceStatus.newBuilder(each.status)
                        .setNextPollAt(allowed)
                        .build();
                changed = true;
                notifyAll();
            }
        }
    }
}
