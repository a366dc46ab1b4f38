package org.entente.aggregate.topology;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entente.aggregate.article.ArticleFacts;
import org.entente.aggregate.article.Fingerprint;
import org.entente.news.Actor;
import org.entente.news.ArticleStatus;
import org.entente.news.EnrichedArticle;
import org.entente.news.Stance;
import org.jspecify.annotations.Nullable;

/** What is counted of an enriched article's record. */
public final class ArticleRecords {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("+10000-01-01T00:00:00Z");

    private ArticleRecords() {}

    /**
     * The part of the article that is counted.
     *
     * @throws IllegalArgumentException if an id cannot be part of a key, or the time of publication is none of a calendar's
     *     years 1 to 9999
     */
    public static ArticleFacts facts(EnrichedArticle article) {
        Instant at = article.getPublishedAt();
        if (at.isBefore(EARLIEST) || !at.isBefore(LATEST)) {
            throw new IllegalArgumentException("publishedAt " + at + " is none of the years 1 to 9999");
        }
        List<ArticleFacts.Actor> actors = new ArrayList<>(article.getActors().size());
        for (Actor actor : article.getActors()) {
            String country = actor.getCountry();
            actors.add(new ArticleFacts.Actor(
                    keyable(actor.getId()),
                    actor.getName(),
                    actor.getKind().name(),
                    country == null ? null : keyable(country),
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
                    stance.getQuoted(),
                    stance.getEvidence().getText()));
        }
        return new ArticleFacts(
                article.getId(),
                article.getRevision(),
                article.getContentHash(),
                article.getStatus() == ArticleStatus.USABLE,
                at,
                article.getStoryId(),
                article.getSource(),
                actors,
                stances,
                fingerprint(article.getFingerprint()));
    }

    private static @Nullable Fingerprint fingerprint(@Nullable ByteBuffer bytes) {
        if (bytes == null) {
            return null;
        }
        byte[] form = new byte[bytes.remaining()];
        bytes.duplicate().get(form);
        return Fingerprint.of(form);
    }

    private static String keyable(String id) {
        if (id.isEmpty() || id.indexOf('|') >= 0) {
            throw new IllegalArgumentException(
                    "the actor id '" + id + "' is empty or holds '|', which parts the ids of a key");
        }
        return id;
    }
}
