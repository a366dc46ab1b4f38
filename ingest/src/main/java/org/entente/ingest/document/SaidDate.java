package org.entente.ingest.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as a document says it: ISO 8601, basic or extended, with or without time, seconds, fraction and zone, or RFC 1123. A date
 * alone is the start of its day; without a zone it is UTC.
 *
 * @param words null where it says none
 * @param at null where there is none or it cannot be understood; to the millisecond
 */
public record SaidDate(@Nullable String words, @Nullable Instant at) {

    /** For a document without a date. */
    public static final SaidDate NONE = new SaidDate(null, null);

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})(-?)(\\d{2})\\2(\\d{2})"
                    + "(?:(?:[Tt]| +)(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d+))?)?"
                    + " *(?:[Zz]|UTC|GMT|([+-])(\\d{2}):?(\\d{2})?)?)?",
            Pattern.CASE_INSENSITIVE);

    /** What the words say, if they can be understood. */
    public static SaidDate of(@Nullable String said) {
        String words = said == null ? "" : said.strip();
        if (words.isEmpty()) {
            return NONE;
        }
        Matcher iso = ISO.matcher(words);
        try {
            return new SaidDate(words, millis(iso.matches() ? iso(iso) : rfc1123(words)));
        } catch (DateTimeException e) {
            return new SaidDate(words, null);
        }
    }

    /** One that is known. */
    public static SaidDate of(Instant at) {
        return new SaidDate(at.toString(), millis(at));
    }

    private static Instant iso(Matcher parts) {
        LocalDateTime local = LocalDateTime.of(
                number(parts, 1),
                number(parts, 3),
                number(parts, 4),
                number(parts, 5),
                number(parts, 6),
                number(parts, 7),
                nanos(parts.group(8)));
        int sign = "-".equals(parts.group(9)) ? -1 : 1;
        return local.toInstant(ZoneOffset.ofHoursMinutes(sign * number(parts, 10), sign * number(parts, 11)));
    }

    private static Instant rfc1123(String words) {
        return ZonedDateTime.parse(words, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(Objects.requireNonNullElse(parts.group(group), "0"));
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }

    private static Instant millis(Instant at) {
        return Instant.ofEpochMilli(at.toEpochMilli());
    }
}
