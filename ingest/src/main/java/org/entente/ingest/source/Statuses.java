package org.entente.ingest.source;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.entente.ingest.source.PollResult.Outcome;
import org.entente.news.PollMemory;
import org.entente.news.SourceKind;
import org.entente.news.SourceState;
import org.entente.news.SourceStatus;
import org.entente.news.WebSubLease;
import org.entente.schemas.serde.TrustedRecords;
import org.jspecify.annotations.Nullable;

/** What becomes of a source's status. */
final class Statuses {

    private static final int LONGEST_ERROR = 500;

    private final String owner;
    private final Pace pace;
    private final Clock clock;

    /** @param owner what this instance is called */
    Statuses(String owner, Pace pace, Clock clock) {
        TrustedRecords.trust();
        this.owner = owner;
        this.pace = pace;
        this.clock = clock;
    }

    /**
     * The status with which this instance takes a feed over: polled at once if it was never polled, else when its time comes.
     *
     * @param before what is on the topic; null for a feed that is new
     */
    SourceStatus takenOver(FeedSource source, @Nullable SourceStatus before) {
        PollMemory memory = Asking.memory(source, before == null ? null : before.getMemory());
        boolean moved = before == null || !memory.equals(before.getMemory());
        SourceStatus.Builder status = before == null
                ? SourceStatus.newBuilder()
                        .setId(source.id())
                        .setKind(SourceKind.FEED)
                        .setState(SourceState.WAITING)
                : SourceStatus.newBuilder(before);
        Duration interval = before == null ? source.floor() : Duration.ofSeconds(before.getIntervalSeconds());
        Instant latest = clock.instant().plus(source.ceiling());
        status.setName(source.name())
                .setKind(SourceKind.FEED)
                .setLocation(shown(source.url()))
                .setOwner(owner)
                .setMemory(memory)
                .setIntervalSeconds(Pace.within(source, interval).toSeconds());
        if (moved) {
            status.setState(SourceState.WAITING).setConsecutiveFailures(0).setNextPollAt(clock.instant());
        } else if (before != null
                && before.getState() == SourceState.OK
                && (before.getNextPollAt() == null || before.getNextPollAt().isAfter(latest))) {
            status.setNextPollAt(latest);
        }
        return status.build();
    }

    SourceStatus after(FeedSource source, SourceStatus before, PollResult result) {
        Instant now = clock.instant();
        SourceStatus.Builder status = SourceStatus.newBuilder(before)
                .setOwner(owner)
                .setMemory(result.memory())
                .setLastPollAt(now)
                .setPolls(before.getPolls() + 1);
        if (result.isFailure()) {
            failed(source, before, result, status, now);
        } else {
            worked(source, before, result, status, now);
        }
        return status.build();
    }

    private void failed(
            FeedSource source, SourceStatus before, PollResult result, SourceStatus.Builder status, Instant now) {
        String error = String.valueOf(result.error());
        int failures = before.getConsecutiveFailures() + 1;
        status.setConsecutiveFailures(failures).setLastError(shortened(error)).setLastErrorAt(now);
        if (result.outcome() == Outcome.GONE) {
            status.setState(SourceState.STOPPED).setNextPollAt(null);
        } else {
            status.setState(SourceState.FAILING)
                    .setNextPollAt(now.plus(pace.afterFailure(source, failures, result.retryAfter())));
        }
    }

    private void worked(
            FeedSource source, SourceStatus before, PollResult result, SourceStatus.Builder status, Instant now) {
        Duration interval = Pace.next(source, Duration.ofSeconds(before.getIntervalSeconds()), result.news() > 0);
        Duration hinted = isPushed(before.getWebSub(), now) ? source.ceiling() : interval;
        status.setState(SourceState.OK)
                .setConsecutiveFailures(0)
                .setLastSuccessAt(now)
                .setIntervalSeconds(interval.toSeconds());
        if (result.outcome() != Outcome.PUSHED || before.getNextPollAt() == null) {
            status.setNextPollAt(now.plus(pace.afterSuccess(source, hinted, result.hint())));
        }
        PollResult.Shown shown = result.shown();
        if (shown != null && shown.all() > 0) {
            boolean first = before.getItemsSeen() == 0;
            status.setItemsSeen(before.getItemsSeen() + result.news());
            if (result.news() > 0) {
                status.setLastNewItemAt(now);
            }
            if (shown.whole()) {
                status.setLastPollItems(shown.all())
                        .setLastPollKnown(shown.known())
                        .setAlreadySeenShare(first ? null : (double) shown.known() / shown.all());
            }
        }
        if (result.gap() != null) {
            status.setGaps(before.getGaps() + 1).setLastGap(result.gap());
        }
    }

    /** While a hub pushes what is new, polls only make sure of it. */
    private static boolean isPushed(@Nullable WebSubLease lease, Instant now) {
        return lease != null && lease.getVerified() && lease.getUntil() != null && now.isBefore(lease.getUntil());
    }

    static String shortened(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }

    /** Without its query, which may hold a secret. */
    static String shown(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath()
                + (url.getRawQuery() == null ? "" : "?...");
    }
}
