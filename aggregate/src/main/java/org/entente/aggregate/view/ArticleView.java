package org.entente.aggregate.view;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The latest applied revision of each article. Safe for use by several threads. */
public interface ArticleView {

    /**
     * The article with exactly this id, a withdrawn one included.
     *
     * @throws ViewNotReadyException while the articles cannot be read
     */
    Optional<CountedArticle> find(String id);

    /**
     * The title of each of these articles that has one.
     *
     * @throws ViewNotReadyException while the articles cannot be read
     */
    Map<String, String> titles(Set<String> ids);
}
