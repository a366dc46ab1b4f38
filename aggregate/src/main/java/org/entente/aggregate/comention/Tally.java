package org.entente.aggregate.comention;

import java.util.List;

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

    /** The counts of those of a few articles that are in the hours {@code first <= h <= last}. */
    static Tally of(List<CoMentionPair.Entry> few, long first, long last) {
        Tally tally = NONE;
        for (int i = 0; i < few.size(); i++) {
            CoMentionPair.Entry entry = few.get(i);
            if (entry.isWithin(first, last)) {
                boolean isNewStory = true;
                boolean isNewSource = true;
                // They are so few that to compare them costs less than a set of them.
                for (int j = 0; j < i; j++) {
                    CoMentionPair.Entry before = few.get(j);
                    if (before.isWithin(first, last)) {
                        isNewStory &= !before.story().equals(entry.story());
                        isNewSource &= !before.source().equals(entry.source());
                    }
                }
                tally = tally.plus(new Tally(1, entry.mentions(), isNewStory ? 1 : 0, isNewSource ? 1 : 0), 1);
            }
        }
        return tally;
    }

    Tally plus(Tally other, int sign) {
        return new Tally(
                articles + sign * other.articles,
                mentions + sign * other.mentions,
                stories + sign * other.stories,
                sources + sign * other.sources);
    }
}
