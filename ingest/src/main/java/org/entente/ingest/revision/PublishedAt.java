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
     * in the hour of its story and one without any date in the hour it was first received; where there is none, the time at which the
     * source made this version, and at last the receipt.
     *
     * @param versionCreated when the source made this version; null where it does not say
     */
    static PublishedAt of(
            SaidDate said,
            @Nullable Instant versionCreated,
            @Nullable ArticleRevision before,
            Instant receivedAt,
            Duration futureSkew) {
        Instant latest = receivedAt.plus(futureSkew);
        Instant at = said.at();
        if (at != null && !at.isAfter(latest)) {
            return new PublishedAt(at, PublishedAtSource.DOCUMENT, null);
        }
        boolean versionDated = versionCreated != null && !versionCreated.isAfter(latest);
        Replaced replaced = at != null
                ? Replaced.FUTURE
                : said.words() != null ? Replaced.UNREADABLE : versionDated ? null : Replaced.MISSING;
        if (before != null && before.getPublishedAt() != null && before.getPublishedAtSource() != null) {
            return new PublishedAt(before.getPublishedAt(), before.getPublishedAtSource(), replaced);
        }
        return versionCreated != null && versionDated
                ? new PublishedAt(versionCreated, PublishedAtSource.DOCUMENT, replaced)
                : new PublishedAt(receivedAt, PublishedAtSource.RECEIVED, replaced);
    }
}
