package org.entente.ingest.parse;

import java.time.Instant;
import org.entente.ingest.document.SaidDate;
import org.entente.news.ArticleStatus;
import org.jspecify.annotations.Nullable;

/**
 * What one document says: an article that has no revision and no time of receipt yet. The fields mean what they mean in
 * {@link org.entente.news.Article}.
 *
 * @param edition which version of the story it is
 * @param contentHash over all the others but id and edition
 */
public record Draft(
        String id,
        ArticleStatus status,
        String source,
        @Nullable String language,
        SaidDate date,
        @Nullable Instant embargoedUntil,
        @Nullable String url,
        @Nullable String title,
        String text,
        Edition edition,
        String contentHash) {}
