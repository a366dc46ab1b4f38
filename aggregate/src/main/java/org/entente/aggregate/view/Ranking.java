package org.entente.aggregate.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first few of many in an order, in memory for those few only. */
final class Ranking<T> {

    private final Comparator<T> order;
    private final int limit;
    private final PriorityQueue<T> kept;

    Ranking(Comparator<T> order, int limit) {
        this.order = order;
        this.limit = limit;
        this.kept = new PriorityQueue<>(order.reversed());
    }

    void add(T item) {
        kept.add(item);
        if (kept.size() > limit) {
            kept.remove();
        }
    }

    List<T> ranked() {
        List<T> items = new ArrayList<>(kept);
        items.sort(order);
        return items;
    }
}
