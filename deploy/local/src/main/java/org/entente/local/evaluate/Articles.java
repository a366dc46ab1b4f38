package org.entente.local.evaluate;

import java.time.Instant;
import org.entente.news.Article;
import org.entente.news.ArticleStatus;
import org.entente.news.PublishedAtSource;
import org.entente.schemas.serde.TrustedRecords;

/** Labelled texts as articles. */
final class Articles {

    static {
        TrustedRecords.trust();
    }

    private Articles() {}

    static Article of(String text) {
        return Article.newBuilder()
                .setId("labelled")
                .setRevision(1)
                .setContentHash("")
                .setStatus(ArticleStatus.USABLE)
                .setText(text)
                .setPublishedAt(Instant.EPOCH)
                .setPublishedAtSource(PublishedAtSource.DOCUMENT)
                .setReceivedAt(Instant.EPOCH)
                .build();
    }
}
