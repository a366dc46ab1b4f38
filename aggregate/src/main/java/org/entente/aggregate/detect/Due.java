package org.entente.aggregate.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.aggregate.article.EventHour;
import org.entente.aggregate.table.HourIndex;
import org.entente.aggregate.table.Table;

/**
 * Which keys are to be looked at, and from which hour on: those of every hour that has closed, and those of closed hours
 * that have changed. A key that changes often is looked at once. What is due outlives a restart; where nothing comes late
 * it costs one write an hour, as the index of hours knows the rest, and one write for all that an article changes late.
 * For one thread.
 */
public final class Due {

    private static final String LOOKED = "looked";
    private static final String ROW = "row|";

    private final Table<List<Look>> late;
    /** Linked, as to find the first of a hash map of which most is gone is to walk through all its places. */
    private final Map<String, Integer> due = new LinkedHashMap<>();

    private final Set<String> open = new HashSet<>();
    /** Keys that have become due late, and are not written down yet. */
    private final Map<String, Integer> unsaved = new LinkedHashMap<>();
    /** Keys that are written down, to the last row that has them. */
    private final Map<String, Integer> rows = new HashMap<>();
    /** Rows to how many keys they are the last one of. */
    private final Map<Integer, Integer> awaited = new HashMap<>();

    private int nextRow;
    private int clock;
    private int looked;

    /** A key, and the earliest hour of it that has changed. */
    public record Look(String key, int from) {}

    /**
     * Goes on from what the tables hold.
     *
     * @param late {@code row|number} to keys of closed hours that have changed together; {@code looked} to the hour before
     *     which all has been looked at
     * @param hourIndex {@code hour|article} to keys
     * @param clock the open hour; -1 for none
     */
    public Due(Table<List<Look>> late, Table<List<String>> hourIndex, int clock) {
        this.late = late;
        this.clock = clock;
        List<Look> done = late.get(LOOKED);
        this.looked = done == null ? 0 : done.get(0).from();
        late.ascend(ROW, ROW + '}', (row, looks) -> {
            int number = EventHour.parse(row.substring(ROW.length()));
            nextRow = number + 1;
            looks.forEach(look -> due.merge(look.key(), look.from(), Math::min));
            keep(number, looks);
        });
        new HourIndex(hourIndex)
                .between(looked, clock - 1L)
                .forEach((hour, keys) -> keys.forEach(key -> due.merge(key, hour, Math::min)));
        new HourIndex(hourIndex).between(clock, clock).values().forEach(open::addAll);
    }

    /** The hour before which all is closed. */
    public int clock() {
        return clock;
    }

    /** Closes the hours before this one. */
    public void advance(int hour) {
        if (hour <= clock) {
            return;
        }
        for (String key : open) {
            due.merge(key, clock, Math::min);
        }
        open.clear();
        clock = hour;
        settle();
    }

    /** The key has changed in that hour; {@link #save} makes it outlive a restart. */
    public void changed(String key, int hour) {
        if (hour >= clock) {
            open.add(key);
        } else if (due.getOrDefault(key, Integer.MAX_VALUE) > hour) {
            due.put(key, hour);
            unsaved.put(key, hour);
        }
    }

    /** Writes down together what has become due late. */
    public void save() {
        if (unsaved.isEmpty()) {
            return;
        }
        List<Look> looks = new ArrayList<>(unsaved.size());
        unsaved.forEach((key, hour) -> looks.add(new Look(key, hour)));
        unsaved.clear();
        nextRow = awaited.isEmpty() ? 0 : nextRow;
        late.put(row(nextRow), looks);
        keep(nextRow, looks).forEach(gone -> late.put(row(gone), null));
        nextRow++;
    }

    /** The next key to look at, which is then no longer due; empty for none. */
    public Optional<Look> next() {
        Iterator<Map.Entry<String, Integer>> entries = due.entrySet().iterator();
        if (!entries.hasNext()) {
            return Optional.empty();
        }
        Map.Entry<String, Integer> entry = entries.next();
        Look look = new Look(entry.getKey(), entry.getValue());
        entries.remove();
        unsaved.remove(look.key());
        Integer row = rows.remove(look.key());
        if (row != null && isLastOf(row)) {
            late.put(row(row), null);
        }
        settle();
        return Optional.of(look);
    }

    /** Makes the row the last one of its keys; gives back the earlier rows that are the last one of none any more. */
    private List<Integer> keep(int number, List<Look> looks) {
        awaited.put(number, looks.size());
        List<Integer> gone = new ArrayList<>(0);
        for (Look look : looks) {
            Integer before = rows.put(look.key(), number);
            if (before != null && isLastOf(before)) {
                gone.add(before);
            }
        }
        return gone;
    }

    /** Whether the key that the row no longer has to keep was the last one. */
    private boolean isLastOf(int number) {
        return awaited.computeIfPresent(number, (same, keys) -> keys == 1 ? null : keys - 1) == null;
    }

    private void settle() {
        if (due.isEmpty() && looked < clock) {
            looked = clock;
            late.put(LOOKED, List.of(new Look("", clock)));
        }
    }

    private static String row(int number) {
        return ROW + EventHour.key(number);
    }
}
