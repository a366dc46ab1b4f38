package org.entente.aggregate.view;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The first few of many by their places, in memory for those few only. */
final class Ranking<T> {

    private final int limit;
    private final PriorityQueue<Placed<T>> kept =
            new PriorityQueue<>(Collections.reverseOrder(Comparator.comparing(Placed::place)));
    private final @Nullable Cursor after;
    private boolean isCut;

    /** @param after only what comes after this place is ranked; null for all */
    Ranking(@Nullable Cursor after, int limit) {
        this.after = after;
        this.limit = limit;
    }

    void add(Cursor place, T item) {
        if (after != null && place.compareTo(after) <= 0) {
            return;
        }
        kept.add(new Placed<>(place, item));
        if (kept.size() > limit) {
            kept.remove();
            isCut = true;
        }
    }

    /** Whether there are as many as asked for. */
    boolean isFull() {
        return kept.size() >= limit;
    }

    Slice<T> ranked() {
        List<T> items = kept.stream()
                .sorted(Comparator.comparing(Placed::place))
                .map(Placed::item)
                .toList();
        Placed<T> last = isCut ? kept.peek() : null;
        return new Slice<>(items, last == null ? null : last.place());
    }

    private record Placed<T>(Cursor place, T item) {}
}
