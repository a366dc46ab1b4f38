package org.entente.aggregate.feed;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is new.
 *
 * @param <T> what it is
 */
public final class FeedItem<T> {

    private final int part;
    private final long offset;
    private final Instant at;
    private final String key;
    private final T value;
    private volatile @Nullable String text;

    /**
     * @param part which part of the feed it is in
     * @param offset its place there
     * @param at when it was put there
     * @param key what it is about
     */
    public FeedItem(int part, long offset, Instant at, String key, T value) {
        this.part = part;
        this.offset = offset;
        this.at = at;
        this.key = key;
        this.value = value;
    }

    /** Which part of the feed it is in. */
    public int part() {
        return part;
    }

    /** Its place in its part. */
    public long offset() {
        return offset;
    }

    /** When it was put there; never before the item before it in its part. */
    public Instant at() {
        return at;
    }

    /** What it is about: of two items with one key the later one holds. */
    public String key() {
        return key;
    }

    public T value() {
        return value;
    }

    /** What makes equal ids of the same item, whoever tells it and however often. */
    public String name() {
        return at + "~" + part + '.' + offset;
    }

    /** The item as text, made once for all readers: they must all make it alike. */
    public String text(Function<T, String> form) {
        String made = text;
        if (made == null) {
            made = form.apply(value);
            text = made;
        }
        return made;
    }
}
