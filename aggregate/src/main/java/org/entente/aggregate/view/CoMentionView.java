package org.entente.aggregate.view;

import java.util.List;

/** How often actors appear together. Safe for use by several threads. */
public interface CoMentionView {

    /**
     * Lists pairs with at least one article in the span: most articles first, then by the ids of {@code a} and
     * {@code b}.
     *
     * @throws ViewNotReadyException while the counts cannot be read
     */
    Listing<CoMention> find(CoMentionQuery query);

    /**
     * One pair's history, oldest first; steps without an article are listed with zeros. Empty for a pair that never
     * appeared together when {@code from} or {@code to} is left open.
     *
     * @throws ViewNotReadyException while the counts cannot be read
     * @throws IllegalArgumentException if the open ends make it more than {@link TimelineQuery#MOST_STEPS} steps
     */
    List<TimelineItem> timeline(TimelineQuery query);
}
