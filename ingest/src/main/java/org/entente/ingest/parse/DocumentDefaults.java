package org.entente.ingest.parse;

import java.time.Instant;
import org.entente.ingest.document.RefusedException;
import org.entente.news.ArticleStatus;
import org.jspecify.annotations.Nullable;

/**
 * What is said about all documents of one publish, from outside of them. Null says nothing.
 *
 * @param id of the one text document; it wins over the document's own
 * @param source of documents that name none
 * @param status of all documents; it wins over theirs
 * @param publishedAt of documents that carry no date
 * @param language BCP 47 tag of documents that name none
 */
public record DocumentDefaults(
        @Nullable String id,
        @Nullable String source,
        @Nullable ArticleStatus status,
        @Nullable Instant publishedAt,
        @Nullable String language) {

    /** The source of a document for which nobody names one. */
    public static final String UNKNOWN_SOURCE = "unknown";

    /** @throws IllegalArgumentException if the id or the source can be none */
    public DocumentDefaults {
        try {
            id = id == null ? null : Words.id(id);
            source = source == null ? null : Words.source(source);
        } catch (RefusedException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Documents speak for themselves. */
    public static DocumentDefaults none() {
        return new DocumentDefaults(null, null, null, null, null);
    }

    String sourceOrUnknown() {
        return source == null ? UNKNOWN_SOURCE : source;
    }
}
