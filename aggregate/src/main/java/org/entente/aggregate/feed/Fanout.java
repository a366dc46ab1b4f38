package org.entente.aggregate.feed;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Passes one reading of a feed on to many readers. Each joins when it stands where the reading stands, or beyond, and is
 * given each item that it does not have. Safe for use by several threads.
 *
 * @param <T> what is told
 */
public final class Fanout<T> {

    private static final long[] FROM_NOW = {};

    private final Map<FeedReader<T>, long[]> readers = new HashMap<>();
    private long[] positions = FROM_NOW;
    private long[] times = FROM_NOW;

    /**
     * The reading begins, at these places of its parts.
     *
     * @param time a time before that of all that will be read
     */
    public synchronized void begin(long[] at, long time) {
        positions = at.clone();
        times = LongStream.generate(() -> time).limit(at.length).toArray();
        beat();
    }

    /**
     * The reading has come on.
     *
     * @param items what was read, in the order of each part
     * @param at where it stands now
     */
    public void pass(List<FeedItem<T>> items, long[] at) {
        // Names are looked up for it, at other instances too: nobody who joins shall wait for that.
        List<FeedReader<T>> all = items.isEmpty() ? List.of() : all();
        items.forEach(item -> all.forEach(reader -> reader.prepare(item)));
        give(items, at);
    }

    private synchronized List<FeedReader<T>> all() {
        return List.copyOf(readers.keySet());
    }

    private synchronized void give(List<FeedItem<T>> items, long[] at) {
        for (FeedItem<T> item : items) {
            times[item.part()] = item.at().toEpochMilli();
            FeedCursor cursor = cursor();
            readers.entrySet()
                    .removeIf(reader ->
                            isAhead(item, reader.getValue()) && !reader.getKey().take(item, cursor));
        }
        positions = at.clone();
    }

    /** Tells every reader where it stands. */
    public synchronized void beat() {
        FeedCursor cursor = cursor();
        readers.keySet().removeIf(reader -> !reader.beat(cursor));
    }

    /** Gives the reader all that is read from now on. */
    public synchronized void join(FeedReader<T> reader) {
        readers.put(reader, FROM_NOW);
        if (positions.length > 0) {
            reader.beat(cursor());
        }
    }

    /**
     * Gives the reader all that is read from now on if it has all that was read before.
     *
     * @param at where it stands; what comes before that is not given to it again
     * @return false if the reading is further on, or has not begun
     */
    public synchronized boolean join(FeedReader<T> reader, long[] at) {
        if (positions.length == 0) {
            return false;
        }
        for (int part = 0; part < positions.length; part++) {
            if (at[part] < positions[part]) {
                return false;
            }
        }
        readers.put(reader, at.clone());
        return true;
    }

    /** Whether anybody reads. */
    public synchronized boolean isRead() {
        return !readers.isEmpty();
    }

    /** The reading has ended; it may begin again. */
    public synchronized void end() {
        positions = FROM_NOW;
        for (Iterator<FeedReader<T>> all = readers.keySet().iterator(); all.hasNext(); ) {
            all.next().end();
            all.remove();
        }
    }

    private static boolean isAhead(FeedItem<?> item, long[] of) {
        return of.length == 0 || item.offset() >= of[item.part()];
    }

    private FeedCursor cursor() {
        return new FeedCursor(LongStream.of(times).boxed().toList());
    }
}
