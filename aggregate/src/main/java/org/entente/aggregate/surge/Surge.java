package org.entente.aggregate.surge;

import java.util.List;

/**
 * A pair whose rate has risen.
 *
 * @param base the hour that the time before it starts with; 0 for all there is
 * @param began the hour that it began with
 * @param found the hour whose close showed it
 * @param before the pair before it
 * @param since the pair from {@code began} to {@code found}
 * @param sureness the base-10 logarithm of the detector's statistic
 * @param articles the latest articles in it that name both
 */
public record Surge(int base, int began, int found, Level before, Level since, double sureness, List<String> articles) {

    /**
     * A pair over a stretch of time.
     *
     * @param stories its stories, each once an hour
     * @param articles its articles
     * @param volume the articles with any pair
     */
    public record Level(long stories, long articles, long volume) {}
}
