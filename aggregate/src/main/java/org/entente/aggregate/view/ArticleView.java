package org.entente.aggregate.view;

import java.util.Optional;
import org.entente.news.EnrichedArticle;

/** The latest applied revision of each article. Safe for use by several threads. */
public interface ArticleView {

    /**
     * The article with exactly this id, a withdrawn one included.
     *
     * @throws ViewNotReadyException while the articles cannot be read
     */
    Optional<EnrichedArticle> find(String id);
}
