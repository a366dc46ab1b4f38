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
 * @param story the story id; as read, that of the article by itself, which only copies with the same body share
 * @param source the source's name
 * @param actors its actors, each once
 * @param stances its stances, of one holder on one target any number
 * @param fingerprint by which near-duplicates are found; null where it has none
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
        List<Stance> stances,
        @Nullable Fingerprint fingerprint) {

    /** An article without a fingerprint. */
    public ArticleFacts(
            String id,
            int revision,
            String contentHash,
            boolean usable,
            Instant publishedAt,
            String story,
            String source,
            List<Actor> actors,
            List<Stance> stances) {
        this(id, revision, contentHash, usable, publishedAt, story, source, actors, stances, null);
    }

    /** The same article as one of the story. */
    public ArticleFacts of(String story) {
        return new ArticleFacts(
                id, revision, contentHash, usable, publishedAt, story, source, actors, stances, fingerprint);
    }

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
