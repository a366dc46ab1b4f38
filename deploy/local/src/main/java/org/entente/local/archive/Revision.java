package org.entente.local.archive;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.entente.news.Article;
import org.entente.news.ArticleStatus;

/**
 * One revision of an article on the archive.
 *
 * @param source the record it was read from, with the bytes as they lie there
 */
public record Revision(ConsumerRecord<String, byte[]> source, Article article) {

    /** Whether it may be seen, by its status. */
    public boolean isUsable() {
        return article.getStatus() == ArticleStatus.USABLE;
    }
}
