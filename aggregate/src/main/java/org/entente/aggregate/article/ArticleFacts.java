package org.entente.aggregate.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of an enriched article that is counted.
 *
 * @param id the article's id
 * @param revision its revision; the higher one wins
 * @param contentHash the hash of the revision's content
 * @param usable whether it counts; a withheld or canceled one does not
 * @param publishedAt its event time
 * @param story the story id that syndicated copies share
 * @param source the source's name
 * @param actors its actors, each once
 * @param stances its stances, of one holder on one target any number
 */
public record ArticleFacts(
        String id,
        int revision,
        String contentHash,
        boolean usable,
        Instant publishedAt,
        String story,
        String source,
        List<Actor> actors,
        List<Stance> stances) {

    /**
     * An actor the article names.
     *
     * @param country the actor id of the country it acts for; null where none is known
     * @param mentions how often the article mentions it
     */
    public record Actor(
            String id, String name, String kind, @Nullable String country, boolean linked, int mentions) {}

    /**
     * One stance in the article.
     *
     * @param score in [-1, 1]
     * @param confidence its weight, not negative
     * @param isQuoted whether it is read from words between quotation marks
     * @param evidence the span that shows it
     */
    public record Stance(
            String holder, String target, double score, double confidence, boolean isQuoted, String evidence) {}
}
