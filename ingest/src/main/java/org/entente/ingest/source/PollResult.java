package org.entente.ingest.source;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.entente.news.PollMemory;
import org.entente.news.SourceGap;
import org.jspecify.annotations.Nullable;

/**
 * What one poll came to.
 *
 * @param memory what is to be remembered
 * @param shown items that the feed shows; null where there was no whole feed to see
 * @param gap where something may have been missed; null if nothing was
 * @param error null where it worked
 * @param retryAfter how long the server wants to be left alone; null where it does not say
 * @param hint how often the server says that it changes; null where it does not say
 * @param offer of WebSub; null where there was no feed to see
 */
record PollResult(
        Outcome outcome,
        PollMemory memory,
        @Nullable Shown shown,
        @Nullable SourceGap gap,
        @Nullable String error,
        @Nullable Duration retryAfter,
        @Nullable Duration hint,
        @Nullable Offer offer) {

    /**
     * Items of a whole feed, or of a push.
     *
     * @param all different ones
     * @param known how many of them had been seen before
     * @param whole whether the feed shows no others
     */
    record Shown(int all, int known, boolean whole) {}

    /**
     * Where to subscribe.
     *
     * @param links values of Link headers, which count more than what the feed itself says
     * @param at where the feed was found
     */
    record Offer(
            List<String> links, List<String> hubs, @Nullable String self, String at) {}

    /** How it went, as metrics name it. */
    enum Outcome {
        /** A whole feed. */
        READ,
        /** The server says that nothing has changed. */
        NOT_MODIFIED,
        /** A hub has pushed it. */
        PUSHED,
        /** No answer, or one that says no. */
        FAILED,
        /** Gone for good. */
        GONE,
        /** An answer that is no feed. */
        UNREADABLE,
        /** The stories could not be committed. */
        UNPUBLISHED;

        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static PollResult failed(Outcome outcome, PollMemory memory, String error, @Nullable Duration retryAfter) {
        return new PollResult(outcome, memory, null, null, error, retryAfter, null, null);
    }

    boolean isFailure() {
        return error != null;
    }

    /** How many items had not been seen before. */
    int news() {
        return shown == null ? 0 : shown.all() - shown.known();
    }
}
