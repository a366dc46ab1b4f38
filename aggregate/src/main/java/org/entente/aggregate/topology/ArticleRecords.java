package org.entente.aggregate.topology;

import java.util.ArrayList;
import java.util.List;
import org.entente.aggregate.article.ArticleFacts;
import org.entente.news.Actor;
import org.entente.news.ArticleStatus;
import org.entente.news.EnrichedArticle;
import org.entente.news.Stance;

/** What is counted of an enriched article's record. */
public final class ArticleRecords {

    private ArticleRecords() {}

    /**
     * The part of the article that is counted.
     *
     * @throws IllegalArgumentException if an id cannot be part of a key
     */
    public static ArticleFacts facts(EnrichedArticle article) {
        List<ArticleFacts.Actor> actors = new ArrayList<>(article.getActors().size());
        for (Actor actor : article.getActors()) {
            actors.add(new ArticleFacts.Actor(
                    keyable(actor.getId()),
                    actor.getName(),
                    actor.getKind().name(),
                    actor.getCountry(),
                    actor.getLinked(),
                    actor.getMentions()));
        }
        List<ArticleFacts.Stance> stances = new ArrayList<>(article.getStances().size());
        for (Stance stance : article.getStances()) {
            stances.add(new ArticleFacts.Stance(
                    keyable(stance.getHolder()),
                    keyable(stance.getTarget()),
                    stance.getScore(),
                    stance.getConfidence(),
                    stance.getEvidence().getText()));
        }
        return new ArticleFacts(
                article.getId(),
                article.getRevision(),
                article.getContentHash(),
                article.getStatus() == ArticleStatus.USABLE,
                article.getPublishedAt(),
                article.getStoryId(),
                article.getSource(),
                actors,
                stances);
    }

    private static String keyable(String id) {
        if (id.isEmpty() || id.indexOf('|') >= 0) {
            throw new IllegalArgumentException(
                    "the actor id '" + id + "' is empty or holds '|', which parts the ids of a key");
        }
        return id;
    }
}
