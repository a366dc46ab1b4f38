package org.entente.aggregate.detect;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.aggregate.table.HourIndex;
import org.entente.aggregate.table.Table;

/**
 * Which keys are to be looked at, and from which hour on: those of every hour that has closed, and those of closed hours
 * that have changed. A key that changes often is looked at once. What is due outlives a restart; where nothing comes late
 * it costs one write an hour, as the index of hours knows the rest. For one thread.
 */
public final class Due {

    /** No id begins with a bar. */
    private static final String LOOKED = "|looked";

    private static final String FIRST = "\u0000";
    private static final String LAST = "\udbff\udfff";

    private final Table<Integer> late;
    /** Linked, as to find the first of a hash map of which most is gone is to walk through all its places. */
    private final Map<String, Integer> due = new LinkedHashMap<>();

    private final Set<String> open = new HashSet<>();
    private final Set<String> kept = new HashSet<>();
    private int clock;
    private int looked;

    /** A key, and the earliest hour of it that has changed. */
    public record Look(String key, int from) {}

    /**
     * Goes on from what the tables hold.
     *
     * @param late keys of closed hours that have changed, to the earliest of these hours
     * @param hourIndex {@code hour|article} to keys
     * @param clock the open hour; -1 for none
     */
    public Due(Table<Integer> late, Table<List<String>> hourIndex, int clock) {
        this.late = late;
        this.clock = clock;
        late.ascend(FIRST, LAST, (key, hour) -> {
            if (key.equals(LOOKED)) {
                looked = hour;
            } else {
                kept.add(key);
                due.put(key, hour);
            }
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

    /** The key has changed in that hour. */
    public void changed(String key, int hour) {
        if (hour >= clock) {
            open.add(key);
        } else if (due.getOrDefault(key, Integer.MAX_VALUE) > hour) {
            due.put(key, hour);
            kept.add(key);
            late.put(key, hour);
        }
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
        if (kept.remove(look.key())) {
            late.put(look.key(), null);
        }
        settle();
        return Optional.of(look);
    }

    private void settle() {
        if (due.isEmpty() && looked < clock) {
            looked = clock;
            late.put(LOOKED, clock);
        }
    }
}
