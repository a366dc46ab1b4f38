package org.entente.aggregate.view;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.aggregate.contribution.Contribution;
import org.entente.news.EnrichedArticle;

/** Answers from the articles, and from what each adds to the counts. */
record StoredArticles(Rows<EnrichedArticle> articles, Rows<Contribution> contributions) implements ArticleView {

    @Override
    public Optional<CountedArticle> find(String id) {
        EnrichedArticle article = articles.get(id);
        Contribution counted = article == null ? null : contributions.get(id);
        return article == null || counted == null
                ? Optional.empty()
                : Optional.of(new CountedArticle(article, counted.story()));
    }

    @Override
    public Map<String, String> titles(Set<String> ids) {
        Map<String, String> titles = new HashMap<>();
        articles.each(ids, (id, article) -> {
            if (article.getTitle() != null) {
                titles.put(id, article.getTitle());
            }
        });
        return titles;
    }
}
