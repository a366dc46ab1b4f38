package org.entente.ingest.revision;

import java.time.Duration;
import java.time.Instant;
import org.entente.ingest.document.SaidDate;
import org.entente.news.ArticleRevision;
import org.entente.news.PublishedAtSource;
import org.jspecify.annotations.Nullable;

/**
 * The event time of one revision.
 *
 * @param replaced why it is not what the document says; null where it is
 */
record PublishedAt(
        Instant at, PublishedAtSource source, @Nullable Replaced replaced) {

    /** Why a document's date was not taken. */
    enum Replaced {
        MISSING,
        UNREADABLE,
        FUTURE
    }

    /**
     * What the document says. Where that is no date or one in the future: the date of the revision before, so that a correction stays
     * in the hour of its story and one without any date in the hour it was first received; where there is none, the receipt.
     */
    static PublishedAt of(SaidDate said, @Nullable ArticleRevision before, Instant receivedAt, Duration futureSkew) {
        Instant at = said.at();
        if (at != null && !at.isAfter(receivedAt.plus(futureSkew))) {
            return new PublishedAt(at, PublishedAtSource.DOCUMENT, null);
        }
        Replaced replaced =
                at != null ? Replaced.FUTURE : said.words() != null ? Replaced.UNREADABLE : Replaced.MISSING;
        if (before != null && before.getPublishedAt() != null && before.getPublishedAtSource() != null) {
            return new PublishedAt(before.getPublishedAt(), before.getPublishedAtSource(), replaced);
        }
        return new PublishedAt(receivedAt, PublishedAtSource.RECEIVED, replaced);
    }
}
