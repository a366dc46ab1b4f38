package org.entente.aggregate.article;

import java.time.Instant;
import java.util.HexFormat;

/** Whole event-time hours since the epoch, UTC, and their sortable form in store keys. */
public final class EventHour {

    private static final HexFormat HEX = HexFormat.of();

    private EventHour() {}

    /** The hour that holds the instant; before 1970 counts as 0, as store keys sort only from there. */
    public static int of(Instant instant) {
        return (int) Math.max(0, Math.floorDiv(instant.getEpochSecond(), 3600L));
    }

    /** The hour's inclusive start. */
    public static Instant start(int hour) {
        return Instant.ofEpochSecond(hour * 3600L);
    }

    /** Eight hexadecimal digits, which sort as the hours do; an hour before 1970 gives that of 1970. */
    public static String key(long hour) {
        return HEX.toHexDigits(Math.max(0, hour), 8);
    }

    /** The hour behind {@link #key}. */
    public static int parse(CharSequence key) {
        return HexFormat.fromHexDigits(key);
    }
}
