package org.entente.aggregate.comention;

/**
 * The counts of a pair over a stretch of hours.
 *
 * @param articles articles that hold both actors
 * @param mentions the smaller of the two mention counts, summed over the articles
 * @param stories different stories
 * @param sources different sources
 */
public record Tally(long articles, long mentions, long stories, long sources) {

    /** Nothing at all. */
    public static final Tally NONE = new Tally(0, 0, 0, 0);

    Tally plus(Tally other, int sign) {
        return new Tally(
                articles + sign * other.articles,
                mentions + sign * other.mentions,
                stories + sign * other.stories,
                sources + sign * other.sources);
    }
}
