package org.entente.aggregate.comention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pair: as long as it has few articles they are all here, and its counts are made from them when asked for; with
 * more, its totals are kept and its articles are in {@link CoMentionHour}s. Most pairs never get beyond a few.
 */
public final class CoMentionPair {

    private final List<Entry> entries;
    private @Nullable CoMentionTotals totals;

    /** One article that holds both actors. */
    public record Entry(int hour, int mentions, String story, String source) {

        boolean isWithin(long first, long last) {
            return hour >= first && hour <= last;
        }
    }

    private CoMentionPair(List<Entry> entries, @Nullable CoMentionTotals totals) {
        this.entries = entries;
        this.totals = totals;
    }

    /** A pair of a few articles; the list is taken over. */
    public static CoMentionPair few(List<Entry> entries) {
        return new CoMentionPair(entries, null);
    }

    /** A pair of many articles. */
    public static CoMentionPair many(CoMentionTotals totals) {
        return new CoMentionPair(new ArrayList<>(0), totals);
    }

    /** Its articles, in no order, if they are few; empty if they are many. */
    public List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** Its totals if its articles are many; null if they are few. */
    public @Nullable CoMentionTotals totals() {
        return totals;
    }

    /**
     * The counts of the window at that place, or over all time for the place after the last one.
     *
     * @param windows the lengths of the windows in hours
     * @param clock the hour that the windows end with; totals are kept as of the latest one and do not depend on it
     */
    public Tally counts(int window, int[] windows, int clock) {
        if (totals != null) {
            return totals.counts(window);
        }
        long first = window == windows.length ? 0 : clock - (long) windows[window] + 1;
        return Tally.of(entries, first, Integer.MAX_VALUE);
    }

    boolean isEmpty() {
        return articles() == 0;
    }

    /** Its articles over all time. */
    long articles() {
        return totals == null ? entries.size() : totals.all().articles();
    }

    /** The counts of one hour of a pair of few. */
    Tally hour(int hour) {
        return Tally.of(entries, hour, hour);
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    /** Whether the entry was there. */
    boolean remove(Entry entry) {
        return entries.remove(entry);
    }

    /** Makes it a pair of many with these totals, which know nothing yet of the articles that it had and gives back. */
    List<Entry> grow(CoMentionTotals grown) {
        totals = grown;
        List<Entry> moved = List.copyOf(entries);
        entries.clear();
        return moved;
    }
}
