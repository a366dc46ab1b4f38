package org.entente.ingest.revision;

import org.entente.news.Article;
import org.entente.news.ArticleRevision;
import org.jspecify.annotations.Nullable;

/**
 * A new revision: for the archive, and for the ledger.
 *
 * @param dateReplaced {@code missing}, {@code unreadable} or {@code future} where the document's own date was not taken, else null
 */
public record Revision(
        Article article,
        ArticleRevision entry,
        Kind kind,
        @Nullable String dateReplaced) {

    /** What it does to the story. */
    public enum Kind {
        FIRST,
        CORRECTION,
        CANCEL,
        WITHHOLD
    }
}
