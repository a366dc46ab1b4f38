package org.entente.ingest.revision;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.entente.ingest.parse.Draft;
import org.entente.ingest.parse.Edition;
import org.entente.news.Article;
import org.entente.news.ArticleRevision;
import org.entente.news.ArticleStatus;
import org.entente.schemas.serde.TrustedRecords;
import org.jspecify.annotations.Nullable;

/** Turns what a document says into the next revision of its story. */
public final class Revisions {

    private final Duration futureSkew;

    /** @param futureSkew how far after its receipt the time of a publication or a version may be and still be believed */
    public Revisions(Duration futureSkew) {
        TrustedRecords.trust();
        this.futureSkew = futureSkew;
    }

    /** The first revision, as if nothing was known of the story. */
    public Article first(Draft draft, Instant receivedAt) {
        return revision(draft, null, receivedAt).article();
    }

    /**
     * What follows the last revision.
     *
     * @param last null if the story is new
     */
    public Next next(Draft draft, @Nullable ArticleRevision last, Instant receivedAt) {
        if (last != null && last.getContentHash().equals(draft.contentHash())) {
            return new Next.Unchanged();
        }
        Next.Reason older = last == null ? null : Versions.superseded(draft.edition(), last, latest(receivedAt));
        return older == null ? new Next.New(revision(draft, last, receivedAt)) : new Next.Superseded(older);
    }

    private Instant latest(Instant receivedAt) {
        return receivedAt.truncatedTo(ChronoUnit.MILLIS).plus(futureSkew);
    }

    private Revision revision(Draft draft, @Nullable ArticleRevision last, Instant now) {
        Instant receivedAt = now.truncatedTo(ChronoUnit.MILLIS);
        int number = last == null ? 1 : last.getRevision() + 1;
        Edition edition = draft.edition();
        PublishedAt publishedAt = PublishedAt.of(draft.date(), edition.createdAt(), last, receivedAt, futureSkew);
        Article article = Article.newBuilder()
                .setId(draft.id())
                .setRevision(number)
                .setContentHash(draft.contentHash())
                .setStatus(draft.status())
                .setSource(draft.source())
                .setLanguage(draft.language())
                .setPublishedAt(publishedAt.at())
                .setPublishedAtSource(publishedAt.source())
                .setReceivedAt(receivedAt)
                .setEmbargoedUntil(draft.embargoedUntil())
                .setUrl(draft.url())
                .setTitle(draft.title())
                .setText(draft.text())
                .setVersion(edition.version())
                .setVersionCreatedAt(edition.createdAt())
                .setSignal(edition.signal())
                .setEditorialNote(edition.note())
                .build();
        ArticleRevision entry = ArticleRevision.newBuilder()
                .setRevision(number)
                .setContentHash(draft.contentHash())
                .setStatus(draft.status())
                .setPublishedAt(publishedAt.at())
                .setPublishedAtSource(publishedAt.source())
                .setVersion(edition.version())
                .setVersionCreatedAt(Versions.believed(edition.createdAt(), latest(now)))
                .build();
        PublishedAt.Replaced replaced = publishedAt.replaced();
        return new Revision(
                article,
                entry,
                kind(draft.status(), number),
                replaced == null ? null : replaced.name().toLowerCase(Locale.ROOT));
    }

    private static Revision.Kind kind(ArticleStatus status, int number) {
        return switch (status) {
            case CANCELED -> Revision.Kind.CANCEL;
            case WITHHELD -> Revision.Kind.WITHHOLD;
            case USABLE -> number == 1 ? Revision.Kind.FIRST : Revision.Kind.CORRECTION;
        };
    }
}
