package org.entente.aggregate.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The first few of many in an order, in memory for those few only. */
final class Ranking<T> {

    private final Comparator<T> order;
    private final int limit;
    private final PriorityQueue<T> kept;
    private final @Nullable T after;
    private boolean isCut;

    /** @param after only what comes after this one is ranked; null for all */
    Ranking(Comparator<T> order, @Nullable T after, int limit) {
        this.order = order;
        this.after = after;
        this.limit = limit;
        this.kept = new PriorityQueue<>(order.reversed());
    }

    void add(T item) {
        if (after != null && order.compare(item, after) <= 0) {
            return;
        }
        kept.add(item);
        if (kept.size() > limit) {
            kept.remove();
            isCut = true;
        }
    }

    /** Whether there is more than the limit. */
    boolean isCut() {
        return isCut;
    }

    List<T> ranked() {
        List<T> items = new ArrayList<>(kept);
        items.sort(order);
        return items;
    }
}
