package org.entente.aggregate.view;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.aggregate.article.EventHour;
import org.entente.aggregate.comention.CoMentionPair;

/** The hours of one pair, wherever they are kept. */
final class PairHours {

    private static final int HOUR_KEY = 8;

    private final StoredTables.CoMentions tables;

    PairHours(StoredTables.CoMentions tables) {
        this.tables = tables;
    }

    /** The pair's counts over {@code first <= hour < end}. */
    Counts counts(String pair, int first, int end) {
        SortedMap<Integer, Union> all = new TreeMap<>();
        steps(pair, first, end, Integer.MAX_VALUE, all);
        Union union = all.get(0);
        return union == null ? Counts.NONE : union.counts();
    }

    /**
     * Adds the pair's hours of {@code first <= hour < end} to the steps they are in, the first of which begins at
     * {@code first}.
     *
     * @return the latest of these hours; -1 for none
     */
    int steps(String pair, int first, int end, int step, Map<Integer, Union> steps) {
        int[] last = {-1};
        CoMentionPair kept = tables.pairs().get(pair);
        if (kept == null || first >= end) {
            return -1;
        }
        if (kept.totals() == null) {
            for (CoMentionPair.Entry entry : kept.entries()) {
                if (entry.hour() >= first && entry.hour() < end) {
                    union(steps, (entry.hour() - first) / step).add(entry);
                    last[0] = Math.max(last[0], entry.hour());
                }
            }
            return last[0];
        }
        tables.hours().between(pair + '|' + EventHour.key(first), pair + '|' + EventHour.key(end - 1L), (key, hour) -> {
            int at = EventHour.parse(key.substring(key.length() - HOUR_KEY));
            union(steps, (at - first) / step).add(hour);
            last[0] = Math.max(last[0], at);
        });
        return last[0];
    }

    private static Union union(Map<Integer, Union> steps, int step) {
        return steps.computeIfAbsent(step, any -> new Union());
    }
}
