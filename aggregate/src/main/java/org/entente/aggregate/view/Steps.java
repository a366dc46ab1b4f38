package org.entente.aggregate.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.BiFunction;
import org.entente.aggregate.article.EventHour;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a timeline: step {@code i} holds the hours from {@code start + i * length} on.
 *
 * @param query what is asked
 * @param start the first hour
 * @param end the hour after the last one
 * @param length hours in a step
 */
record Steps(TimelineQuery query, int start, int end, int length) {

    static Steps of(TimelineQuery query) {
        Instant from = query.from();
        Instant to = query.to();
        return new Steps(
                query,
                from == null ? 0 : EventHour.of(from),
                to == null ? Integer.MAX_VALUE : EventHour.of(to.plusSeconds(3599)),
                (int) query.step().toHours());
    }

    boolean isEmpty() {
        return start >= end;
    }

    int of(int hour) {
        return (hour - start) / length;
    }

    /**
     * Every step from the first to the last one, those without anything included.
     *
     * @param found what there is, by step
     * @param last the latest hour of it
     * @param item makes an item of a step's start and of what was found in it, null for nothing
     * @throws IllegalArgumentException if open ends make it more than {@link TimelineQuery#MOST_STEPS} steps
     */
    <U, T> List<T> filled(SortedMap<Integer, U> found, int last, BiFunction<Instant, @Nullable U, T> item) {
        if (found.isEmpty() && (query.from() == null || query.to() == null)) {
            return List.of();
        }
        int first = query.from() == null ? found.firstKey() : 0;
        long hours = (query.to() == null ? last + 1L : end) - start;
        int stop = Math.toIntExact((hours + length - 1) / length);
        if (stop - first > TimelineQuery.MOST_STEPS) {
            throw new IllegalArgumentException("the history is " + (stop - first) + " steps long, more than "
                    + TimelineQuery.MOST_STEPS + ": take a longer step, or give from and to");
        }
        List<T> items = new ArrayList<>(Math.max(0, stop - first));
        for (int at = first; at < stop; at++) {
            items.add(item.apply(EventHour.start(start + at * length), found.get(at)));
        }
        return items;
    }
}
