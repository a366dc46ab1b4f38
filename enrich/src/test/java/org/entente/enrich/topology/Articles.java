package org.entente.enrich.topology;

import java.time.Duration;
import java.time.Instant;
import org.entente.news.Article;
import org.entente.news.ArticleStatus;
import org.entente.news.PublishedAtSource;
import org.entente.schemas.serde.TrustedRecords;
import org.jspecify.annotations.Nullable;

/** One revision of a story, in the making. */
final class Articles {

    private final String id;
    private int revision = 1;
    private String text = "Zubria greeted Kestovia.";
    private ArticleStatus status = ArticleStatus.USABLE;
    private @Nullable Instant embargoedUntil;
    private Instant receivedAt = EnrichWire.START;

    private Articles(String id) {
        this.id = id;
    }

    static Articles article(String id) {
        return new Articles(id);
    }

    Articles revision(int number) {
        revision = number;
        return this;
    }

    Articles saying(String body) {
        text = body;
        return this;
    }

    Articles withheld() {
        status = ArticleStatus.WITHHELD;
        return this;
    }

    Articles canceled() {
        status = ArticleStatus.CANCELED;
        return this;
    }

    Articles embargoedFor(Duration time) {
        embargoedUntil = EnrichWire.START.plus(time);
        return this;
    }

    Articles receivedAfter(Duration time) {
        receivedAt = EnrichWire.START.plus(time);
        return this;
    }

    Article build() {
        String hash = Integer.toHexString((text + status + embargoedUntil).hashCode());
        TrustedRecords.trust();
        Article article = Article.newBuilder()
                .setId(id)
                .setRevision(revision)
                .setContentHash(hash)
                .setStatus(status)
                .setText(text)
                .setPublishedAt(EnrichWire.START)
                .setPublishedAtSource(PublishedAtSource.DOCUMENT)
                .setReceivedAt(receivedAt)
                .build();
        if (embargoedUntil != null) {
            article.setEmbargoedUntil(embargoedUntil);
        }
        return article;
    }
}
