package org.entente.local.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was compared and what did not agree. Every difference is counted, the first of them are kept. */
public final class Differences {

    /** How many are kept. */
    public static final int KEPT = 1000;

    /**
     * One row that does not agree.
     *
     * @param where the topic, or the API's resource with its window
     * @param key the row
     * @param recounted what the recount of the archive says
     * @param served what is published or served
     */
    public record Difference(String where, String key, String recounted, String served) {}

    private final Map<String, long[]> counts = new LinkedHashMap<>();
    private final List<Difference> kept = new ArrayList<>();

    static final String NOTHING = "nothing";

    /** Compares one row; {@link #NOTHING} on both sides agrees. */
    void compare(String where, String key, String recounted, String served) {
        long[] count = counts.computeIfAbsent(where, any -> new long[2]);
        count[0]++;
        if (!recounted.equals(served)) {
            count[1]++;
            if (kept.size() < KEPT) {
                kept.add(new Difference(where, key, recounted, served));
            }
        }
    }

    /** Notes that a place is looked at, even if it turns out to hold nothing. */
    void look(String where) {
        counts.computeIfAbsent(where, any -> new long[2]);
    }

    /** The first differences, in the order of finding. */
    public List<Difference> kept() {
        return List.copyOf(kept);
    }

    /** What was compared, in order. */
    public List<String> places() {
        return List.copyOf(counts.keySet());
    }

    /** Rows compared there. */
    public long compared(String where) {
        return counts.getOrDefault(where, new long[2])[0];
    }

    /** Rows that differ there. */
    public long different(String where) {
        return counts.getOrDefault(where, new long[2])[1];
    }

    /** Rows that differ anywhere. */
    public long total() {
        return counts.values().stream().mapToLong(count -> count[1]).sum();
    }
}
