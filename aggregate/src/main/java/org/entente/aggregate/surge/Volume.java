package org.entente.aggregate.surge;

import java.util.Arrays;
import org.entente.aggregate.article.EventHour;
import org.entente.aggregate.table.Table;

/**
 * How many articles with a pair each hour has: what a pair's stories are measured by. Nights, weekends and holidays are in
 * it as they were. Sums are kept up to where an hour changed last; hours mostly come at the end. For one thread.
 */
public final class Volume {

    private final Table<Integer> table;
    private int[] hours = new int[64];
    private int[] counts = new int[64];
    private long[] sums = new long[65];
    private int size;
    private int summed;

    /** @param table {@code hour} to articles */
    public Volume(Table<Integer> table) {
        this.table = table;
        table.ascend(
                EventHour.key(0), EventHour.key(Integer.MAX_VALUE), (key, count) -> set(EventHour.parse(key), count));
    }

    /** Takes one more article into the hour (1), or one out (-1). */
    public void add(int hour, int change) {
        int place = Arrays.binarySearch(hours, 0, size, hour);
        int count = (place < 0 ? 0 : counts[place]) + change;
        set(hour, count);
        table.put(EventHour.key(hour), count == 0 ? null : count);
    }

    /** The articles of the hours {@code from <= hour < to}. */
    public long between(int from, int to) {
        for (; summed < size; summed++) {
            sums[summed + 1] = sums[summed] + counts[summed];
        }
        return to <= from ? 0 : sums[place(to)] - sums[place(from)];
    }

    private int place(int hour) {
        int place = Arrays.binarySearch(hours, 0, size, hour);
        return place < 0 ? -place - 1 : place;
    }

    private void set(int hour, int count) {
        int place = place(hour);
        if (place == size || hours[place] != hour) {
            if (size == hours.length) {
                hours = Arrays.copyOf(hours, size * 2);
                counts = Arrays.copyOf(counts, size * 2);
                sums = Arrays.copyOf(sums, size * 2 + 1);
            }
            System.arraycopy(hours, place, hours, place + 1, size - place);
            System.arraycopy(counts, place, counts, place + 1, size - place);
            hours[place] = hour;
            size++;
        }
        counts[place] = count;
        summed = Math.min(summed, place);
    }
}
