package org.entente.ingest.parse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An embargo that a wire gives as a day. */
final class Embargo {

    private static final Pattern DAY = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(Z|[+-]\\d{2}:?\\d{2})?");

    /** Where a day ends last on Earth. */
    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    private Embargo() {}

    /**
     * The end of the day, since nobody said that its start is meant: in its zone, or where it ends last.
     *
     * @return null if the words are no day, or none of the calendar
     */
    static @Nullable Instant endOfDay(String words) {
        Matcher day = DAY.matcher(words);
        if (!day.matches()) {
            return null;
        }
        try {
            LocalDate date =
                    LocalDate.parse(day.group(1) + day.group(2) + day.group(3), DateTimeFormatter.BASIC_ISO_DATE);
            ZoneOffset zone = day.group(4) == null ? LAST : ZoneOffset.of(day.group(4));
            return date.plusDays(1).atStartOfDay().toInstant(zone);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
