package org.entente.aggregate.view;

/**
 * How often two actors appear together in a span of event time.
 *
 * @param mentions the smaller of the two actors' mention counts, summed over the articles
 * @param articles different articles, syndicated copies included
 * @param stories different stories in the whole span: syndicated copies of one story count once
 * @param sources different sources in the whole span
 */
public record Counts(long mentions, long articles, long stories, long sources) {

    /** No article at all. */
    public static final Counts NONE = new Counts(0, 0, 0, 0);

    /** Whether no article of the span holds both actors. */
    public boolean isNone() {
        return articles == 0;
    }
}
