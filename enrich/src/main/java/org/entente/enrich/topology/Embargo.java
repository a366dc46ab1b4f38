package org.entente.enrich.topology;

import java.time.Instant;
import org.entente.news.Article;
import org.entente.news.ArticleStatus;

/** What of an article nobody may see yet. */
final class Embargo {

    private Embargo() {}

    /** Whether the article's embargo has not ended yet. */
    static boolean isOn(Article article, Instant now) {
        Instant until = article.getEmbargoedUntil();
        return until != null && until.isAfter(now);
    }

    /** Whether the article's content may appear on no other topic. */
    static boolean isSecret(Article article, Instant now) {
        return article.getStatus() == ArticleStatus.WITHHELD || isOn(article, now);
    }
}
