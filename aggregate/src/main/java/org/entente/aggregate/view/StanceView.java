package org.entente.aggregate.view;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.news.StanceChange;

/** Who stands how to whom, and where that changed. Safe for use by several threads. */
public interface StanceView {

    /**
     * Lists stances with at least one article in the span: most articles first, then by holder and target.
     *
     * @throws ViewNotReadyException while the stances cannot be read
     */
    Listing<Stance> find(StanceQuery query);

    /**
     * How these stand to each other, at a cost in proportion to their number.
     *
     * @param pairs {@code holder|target} of each
     * @return the stance of each that has one in the span
     * @throws ViewNotReadyException while the stances cannot be read
     */
    Map<String, Stance> of(Set<String> pairs, Span span);

    /**
     * How the holder {@code a} stood to the target {@code b}, oldest first; steps without an article are listed with
     * zeros. Empty for a pair without a stance when {@code from} or {@code to} is left open.
     *
     * @throws ViewNotReadyException while the stances cannot be read
     * @throws IllegalArgumentException if the open ends make it more than {@link TimelineQuery#MOST_STEPS} steps
     */
    List<StanceStep> history(TimelineQuery query);

    /**
     * The changes asked for, those found last first or the surest first, then by id.
     *
     * @throws ViewNotReadyException while the changes cannot be read
     */
    Slice<StanceChange> changes(EventQuery query);
}
