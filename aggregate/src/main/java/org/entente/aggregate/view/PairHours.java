package org.entente.aggregate.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.entente.aggregate.article.EventHour;
import org.entente.aggregate.comention.CoMentionHour;
import org.entente.aggregate.comention.CoMentionPair;

/** The hours of one pair, wherever they are kept. */
final class PairHours {

    private static final int HOUR_KEY = 8;

    private final StoredTables.CoMentions tables;

    PairHours(StoredTables.CoMentions tables) {
        this.tables = tables;
    }

    /** Visits the counts over {@code first <= hour < end} of those of the pairs that have any. */
    void each(Set<String> pairs, int first, int end, BiConsumer<String, Counts> visitor) {
        if (first >= end) {
            return;
        }
        List<KeyRange> ranges = new ArrayList<>();
        tables.pairs().each(pairs, (pair, kept) -> {
            if (kept.totals() != null) {
                ranges.add(range(pair, first, end));
                return;
            }
            Union union = new Union();
            kept.entries().stream()
                    .filter(entry -> entry.hour() >= first && entry.hour() < end)
                    .forEach(union::add);
            visitor.accept(pair, union.counts());
        });
        Together together = new Together(visitor);
        tables.hours().in(ranges, together::add);
        together.end();
    }

    /** Adds up the hours of each pair; they come together, as a pair lies in one part. */
    private static final class Together {

        private final BiConsumer<String, Counts> visitor;
        private String pair = "";
        private Union union = new Union();

        Together(BiConsumer<String, Counts> visitor) {
            this.visitor = visitor;
        }

        void add(String key, CoMentionHour hour) {
            String its = key.substring(0, key.length() - HOUR_KEY - 1);
            if (!its.equals(pair)) {
                end();
                pair = its;
                union = new Union();
            }
            union.add(hour);
        }

        void end() {
            if (!pair.isEmpty()) {
                visitor.accept(pair, union.counts());
            }
        }
    }

    private static KeyRange range(String pair, int first, int end) {
        return new KeyRange(pair + '|' + EventHour.key(first), pair + '|' + EventHour.key(end - 1L));
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
        tables.hours().in(List.of(range(pair, first, end)), (key, hour) -> {
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
