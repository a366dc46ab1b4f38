package org.entente.aggregate.comention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    /** The counts of these articles. */
    static Tally of(List<CoMentionPair.Entry> entries) {
        long mentions = 0;
        Set<String> stories = new HashSet<>(entries.size() * 2);
        Set<String> sources = new HashSet<>(entries.size() * 2);
        for (CoMentionPair.Entry entry : entries) {
            mentions += entry.mentions();
            stories.add(entry.story());
            sources.add(entry.source());
        }
        return entries.isEmpty() ? NONE : new Tally(entries.size(), mentions, stories.size(), sources.size());
    }

    Tally plus(Tally other, int sign) {
        return new Tally(
                articles + sign * other.articles,
                mentions + sign * other.mentions,
                stories + sign * other.stories,
                sources + sign * other.sources);
    }
}
