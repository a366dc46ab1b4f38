package org.entente.ingest.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as a document says it: ISO 8601, basic or extended, with or without time, seconds, fraction and zone; its weeks and days of
 * the year; a year or a month as W3C-DTF has them; or English words as in RFC 822 and its like. What is not said is the start of what
 * is: a date alone is the start of its day, a year its first. Without a zone it is UTC. A leap second is the second after it, 24:00 the
 * next day. What could mean two things is not understood.
 *
 * @param words null where it says none
 * @param at null where there is none or it cannot be understood; to the millisecond
 */
public record SaidDate(@Nullable String words, @Nullable Instant at) {

    /** For a document without a date. */
    public static final SaidDate NONE = new SaidDate(null, null);

    private static final int LONGEST = 100;
    private static final String USUAL = "0000-00-00T00:00:00Z";
    private static final DateTimeFormatter BASIC_WEEK = new DateTimeFormatterBuilder()
            .appendValue(IsoFields.WEEK_BASED_YEAR, 4)
            .appendLiteral('W')
            .appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2)
            .appendValue(ChronoField.DAY_OF_WEEK, 1)
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter BASIC_ORDINAL = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendValue(ChronoField.DAY_OF_YEAR, 3)
            .toFormatter(Locale.ROOT);
    private static final String CLOCK = "(?: *[Tt] *| +)(\\d{1,2}):?(\\d{2})(?::?(\\d{1,2})(?:[.,](\\d+))?)?"
            + " *(?:[Zz]|UTC|GMT|([+-])(\\d{2}):?(\\d{2})?)?";
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})(?:([-/]?)(\\d{2})\\2(\\d{2})(?:" + CLOCK + ")?|-(\\d{2}))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern RARE = Pattern.compile("\\d{4}-?(W\\d{2}-?\\d|\\d{3})(" + CLOCK + ")?");

    /** What the words say, if they can be understood. */
    public static SaidDate of(@Nullable String said) {
        String words = said == null ? "" : said.strip();
        if (words.isEmpty()) {
            return NONE;
        }
        try {
            Instant at = read(words);
            return new SaidDate(words, at == null ? null : millis(at));
        } catch (DateTimeException e) {
            return new SaidDate(words, null);
        }
    }

    private static @Nullable Instant read(String words) {
        char first = words.charAt(0);
        if (first >= '0' && first <= '9') {
            Instant usual = usual(words);
            if (usual != null) {
                return usual;
            }
            Matcher iso = ISO.matcher(words);
            if (iso.matches()) {
                return iso(iso);
            }
            Matcher rare = RARE.matcher(words);
            if (rare.matches()) {
                return rare(rare);
            }
        }
        return words.length() > LONGEST ? null : DateWords.read(words);
    }

    /** What is written as most wires write it, found in a tenth of the time; null for all else. */
    private static @Nullable Instant usual(String words) {
        if (words.length() != USUAL.length()) {
            return null;
        }
        for (int i = 0; i < USUAL.length(); i++) {
            char c = words.charAt(i);
            boolean fits = USUAL.charAt(i) == '0' ? c >= '0' && c <= '9' : c == USUAL.charAt(i);
            if (!fits) {
                return null;
            }
        }
        int hour = Integer.parseInt(words, 11, 13, 10);
        int minute = Integer.parseInt(words, 14, 16, 10);
        int second = Integer.parseInt(words, 17, 19, 10);
        if (hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        LocalDate day = LocalDate.of(
                Integer.parseInt(words, 0, 4, 10),
                Integer.parseInt(words, 5, 7, 10),
                Integer.parseInt(words, 8, 10, 10));
        return day.atTime(hour, minute, second).toInstant(ZoneOffset.UTC);
    }

    /** One that is known. */
    public static SaidDate of(Instant at) {
        return new SaidDate(at.toString(), millis(at));
    }

    private static Instant iso(Matcher parts) {
        int month = parts.group(12) == null ? Math.max(1, number(parts, 3)) : number(parts, 12);
        if (parts.group(3) != null && number(parts, 3) == 0) {
            throw new DateTimeException("month 0");
        }
        LocalDate day = LocalDate.of(number(parts, 1), month, parts.group(4) == null ? 1 : number(parts, 4));
        return clock(day, parts, 5);
    }

    private static Instant rare(Matcher parts) {
        String day = parts.group().substring(0, parts.end(1));
        boolean extended = day.charAt(4) == '-';
        DateTimeFormatter format = parts.group(1).charAt(0) == 'W'
                ? (extended ? DateTimeFormatter.ISO_WEEK_DATE : BASIC_WEEK)
                : (extended ? DateTimeFormatter.ISO_ORDINAL_DATE : BASIC_ORDINAL);
        return clock(LocalDate.parse(day, format), parts, 3);
    }

    /** @param first of the groups of the time of day */
    private static Instant clock(LocalDate day, Matcher parts, int first) {
        int hour = number(parts, first);
        int minute = number(parts, first + 1);
        int second = number(parts, first + 2);
        int nanos = nanos(parts.group(first + 3));
        if (hour > 24 || minute > 59 || second > 60 || (hour == 24 && minute + second + nanos > 0)) {
            throw new DateTimeException("no time of a day");
        }
        int sign = "-".equals(parts.group(first + 4)) ? -1 : 1;
        ZoneOffset zone = ZoneOffset.ofHoursMinutes(sign * number(parts, first + 5), sign * number(parts, first + 6));
        return day.atStartOfDay()
                .plusSeconds(hour * 3600L + minute * 60L + second)
                .plusNanos(nanos)
                .toInstant(zone);
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
