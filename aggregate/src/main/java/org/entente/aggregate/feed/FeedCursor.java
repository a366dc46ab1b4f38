package org.entente.aggregate.feed;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How far a reader has come: for each part the time of the last item that it has been given, or one before all that it has
 * not. Times and no offsets, so that it holds on another cluster as well. The times of one part never go back, hence
 * whoever goes on with all that is at or after them misses nothing, and is given some again.
 *
 * @param times in milliseconds since the epoch, by part; a single one holds for every part
 */
public record FeedCursor(List<Long> times) {

    private static final int RADIX = 36;
    private static final int MOST_PARTS = 1_000;
    private static final char END_OF_NAME = '~';

    public FeedCursor {
        times = List.copyOf(times);
    }

    /**
     * Where to go on in a part.
     *
     * @param parts how many there are now; where they are others than they were, the earliest time holds for all
     */
    public long time(int part, int parts) {
        return times.size() == parts
                ? times.get(part)
                : times.stream().mapToLong(Long::longValue).min().orElse(0);
    }

    /** The id of an item for a reader that stands here once it has it; ids of one item are equal up to the last {@code ~}. */
    public String id(FeedItem<?> item) {
        return item.name() + END_OF_NAME + text();
    }

    /** The id of a reader that stands here, when no item is told. */
    public String id() {
        long latest = times.stream().mapToLong(Long::longValue).max().orElse(0);
        return Instant.ofEpochMilli(latest).toString() + END_OF_NAME + END_OF_NAME + text();
    }

    private String text() {
        return times.stream().map(time -> Long.toString(time, RADIX)).collect(Collectors.joining("."));
    }

    /** The cursor in an id, or an instant for every part; empty if it is neither. */
    public static Optional<FeedCursor> parse(String id) {
        int end = id.lastIndexOf(END_OF_NAME);
        try {
            if (end < 0) {
                return Optional.of(
                        new FeedCursor(List.of(Math.max(0, Instant.parse(id).toEpochMilli()))));
            }
            List<Long> times = new ArrayList<>();
            for (String time : id.substring(end + 1).split("\\.", MOST_PARTS + 1)) {
                times.add(Math.max(0, Long.parseLong(time, RADIX)));
            }
            return times.size() > MOST_PARTS ? Optional.empty() : Optional.of(new FeedCursor(times));
        } catch (DateTimeParseException | ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
