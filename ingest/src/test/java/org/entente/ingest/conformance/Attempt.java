package org.entente.ingest.conformance;

import java.time.Duration;
import java.time.Instant;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.SaidDate;
import org.entente.ingest.feed.Feed;
import org.entente.ingest.feed.FeedItem;
import org.entente.ingest.feed.FeedReader;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.RawDocument;
import org.entente.ingest.read.Transport;
import org.jspecify.annotations.Nullable;

/**
 * A document given to the feed reader.
 *
 * @param feed null where it was refused
 * @param refusal null where it was read
 */
record Attempt(@Nullable Feed feed, @Nullable RefusedException refusal) {

    private static final FeedReader READER = new FeedReader(null);

    static Attempt of(byte[] bytes, @Nullable String contentType, @Nullable String location) {
        Transport transport = new Transport(contentType, location);
        try {
            return new Attempt(
                    READER.feed(new RawDocument("case", 1, Format.RSS, bytes, bytes.length, null, transport)), null);
        } catch (RefusedException e) {
            return new Attempt(null, e);
        }
    }

    boolean isSound() {
        return feed != null && feed.repaired() == null;
    }

    boolean isRead() {
        return feed != null;
    }

    /** The words of the first date that is not understood; null where all are. */
    @Nullable
    String notUnderstood() {
        if (feed != null) {
            for (FeedItem item : feed.items()) {
                for (SaidDate date : new SaidDate[] {SaidDate.of(item.date()), SaidDate.of(item.updated())}) {
                    if (date.words() != null && date.at() == null) {
                        return date.words();
                    }
                }
            }
        }
        return null;
    }

    /** Whether any item claims to be of this very day, which no case of a suite is. */
    boolean takesDatesForNow() {
        Instant now = Instant.now();
        return feed != null
                && feed.items().stream()
                        .map(item -> SaidDate.of(item.date()).at())
                        .anyMatch(at ->
                                at != null && Duration.between(at, now).abs().compareTo(Duration.ofDays(1)) < 0);
    }

    String told() {
        if (refusal != null) {
            return "refused as " + refusal.reason().label() + ": " + refusal.getMessage();
        }
        return feed == null || feed.repaired() == null ? "read" : "read, mended: " + feed.repaired();
    }
}
