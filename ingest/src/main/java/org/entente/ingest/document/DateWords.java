package org.entente.ingest.document;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date in English words: RFC 822 and 2822 as people write them, ctime and the Unix {@code date}, the dates of RFC 850. The day of
 * the week is not looked at; the month may be written out. Each part must be there once and nothing else with it: what could be read
 * in two ways, such as 3/4/2026, is not read.
 *
 * <p>Zones are offsets, those of RFC 822, and the abbreviations in {@link #ZONES}, which all but mean one thing. IST (three countries),
 * AST are not known. The military letters say nothing, as RFC 2822 has it (RFC 822 had them the wrong way round): it is UTC.
 */
final class DateWords {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s,]+");
    private static final Pattern JOINED = Pattern.compile("(\\d{1,2})[-/]([A-Za-z]{3,9})[-/](\\d{2}|\\d{4})");
    private static final Pattern TIME = Pattern.compile(
            "(\\d{1,2}):(\\d{2})(?::(\\d{1,2})(?:[.,]\\d{1,9})?)?([AaPp][Mm])?([Zz]|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC|UT)?([+-])(\\d{1,2}):?(\\d{2})?");
    private static final String[] LONG_MONTHS = {
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december"
    };
    private static final String[] DAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

    /** In minutes east of Greenwich. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("z", 0),
            Map.entry("gmt", 0),
            Map.entry("ut", 0),
            Map.entry("utc", 0),
            Map.entry("wet", 0),
            Map.entry("est", -300),
            Map.entry("edt", -240),
            Map.entry("et", -300),
            Map.entry("cst", -360),
            Map.entry("cdt", -300),
            Map.entry("mst", -420),
            Map.entry("mdt", -360),
            Map.entry("pst", -480),
            Map.entry("pdt", -420),
            Map.entry("akst", -540),
            Map.entry("akdt", -480),
            Map.entry("hst", -600),
            Map.entry("nst", -210),
            Map.entry("ndt", -150),
            Map.entry("bst", 60),
            Map.entry("west", 60),
            Map.entry("cet", 60),
            Map.entry("met", 60),
            Map.entry("mez", 60),
            Map.entry("cest", 120),
            Map.entry("mest", 120),
            Map.entry("mesz", 120),
            Map.entry("eet", 120),
            Map.entry("sast", 120),
            Map.entry("eest", 180),
            Map.entry("msk", 180),
            Map.entry("eat", 180),
            Map.entry("pkt", 300),
            Map.entry("wib", 420),
            Map.entry("hkt", 480),
            Map.entry("sgt", 480),
            Map.entry("awst", 480),
            Map.entry("jst", 540),
            Map.entry("kst", 540),
            Map.entry("acst", 570),
            Map.entry("aest", 600),
            Map.entry("acdt", 630),
            Map.entry("aedt", 660),
            Map.entry("nzst", 720),
            Map.entry("nzdt", 780));

    private int year = -1;
    private int month = -1;
    private int day = -1;
    private int second = -1;
    private boolean afternoon;
    private boolean twelveHours;
    private @Nullable Integer offset;

    private DateWords() {}

    /** Null for what is not understood. Values that no calendar has throw {@link java.time.DateTimeException}. */
    static @Nullable Instant read(String words) {
        String plain = words.indexOf('(') < 0 ? words : withoutComments(words);
        DateWords date = new DateWords();
        for (String word : SEPARATORS.split(plain.strip())) {
            if (!word.isEmpty() && !date.take(word)) {
                return null;
            }
        }
        return date.instant();
    }

    /** Comments are in brackets, may hold others, and part words; a backslash takes a bracket its meaning. */
    private static String withoutComments(String words) {
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\\' && depth > 0) {
                i++;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
                plain.append(' ');
            } else if (depth == 0) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private boolean take(String word) {
        char first = word.charAt(0);
        if (first >= '0' && first <= '9') {
            return takeNumber(word);
        } else if (first == '+' || first == '-') {
            return takeOffset(word);
        }
        String lower = word.toLowerCase(Locale.ROOT);
        String name = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        int named = month(name);
        if (named > 0 && month < 0) {
            month = named;
            return true;
        }
        return isDay(name) || takeHalf(name) || takeZone(name);
    }

    private boolean takeNumber(String word) {
        Matcher time = TIME.matcher(word);
        if (time.matches()) {
            return takeTime(time);
        }
        Matcher joined = JOINED.matcher(word);
        if (joined.matches()) {
            return takeNumber(joined.group(1)) && take(joined.group(2)) && takeNumber(joined.group(3));
        }
        String digits = word.replaceFirst("(?i)(?<=\\d)(st|nd|rd|th)$", "");
        if (digits.length() > 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int number = Integer.parseInt(digits);
        if (day < 0 && digits.length() <= 2) {
            day = number;
            return true;
        } else if (year < 0 && digits.length() == word.length() && digits.length() != 1) {
            year = year(number, digits.length());
            return true;
        }
        return false;
    }

    /** RFC 2822, section 4.3. */
    private static int year(int number, int digits) {
        return digits == 4 ? number : digits == 3 || number >= 50 ? 1900 + number : 2000 + number;
    }

    private boolean takeTime(Matcher time) {
        int hour = Integer.parseInt(time.group(1));
        int minute = Integer.parseInt(time.group(2));
        int seconds = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        if (second >= 0 || hour > 24 || minute > 59 || seconds > 60 || (hour == 24 && minute + seconds > 0)) {
            return false;
        }
        second = hour * 3600 + minute * 60 + seconds;
        boolean half = time.group(4) == null || takeHalf(time.group(4).toLowerCase(Locale.ROOT));
        return half && (time.group(5) == null || takeOffset(time.group(5)));
    }

    private boolean takeHalf(String name) {
        if (twelveHours || !(name.equals("am") || name.equals("pm"))) {
            return false;
        }
        twelveHours = true;
        afternoon = name.equals("pm");
        return true;
    }

    /** After a zone by name only one without a size may follow: {@code GMT +2} is GMT+2. */
    private boolean takeOffset(String word) {
        Matcher parts = OFFSET.matcher(word);
        if (!parts.matches()) {
            return takeZone(word.toLowerCase(Locale.ROOT));
        }
        int hours = Integer.parseInt(parts.group(2));
        int minutes = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        if ((offset != null && offset != 0) || hours > 18 || minutes > 59) {
            return false;
        }
        offset = (parts.group(1).equals("-") ? -1 : 1) * (hours * 60 + minutes);
        return true;
    }

    private boolean takeZone(String name) {
        Integer known = name.length() == 1 && name.charAt(0) >= 'a' && name.charAt(0) <= 'y' && !name.equals("j")
                ? Integer.valueOf(0)
                : ZONES.get(name);
        if (known == null) {
            Matcher parts = OFFSET.matcher(name.toUpperCase(Locale.ROOT));
            return parts.matches() && takeOffset(name.toUpperCase(Locale.ROOT));
        }
        if (offset != null) {
            return offset.equals(known);
        }
        offset = known;
        return true;
    }

    private @Nullable Instant instant() {
        if (year < 0 || month < 0 || day < 0 || (offset != null && second < 0)) {
            return null;
        }
        int seconds = Math.max(0, second);
        if (twelveHours) {
            int hour = seconds / 3600;
            if (second < 0 || hour < 1 || hour > 12) {
                return null;
            }
            seconds += (hour == 12 ? -12 : 0) * 3600 + (afternoon ? 12 * 3600 : 0);
        }
        LocalDateTime start = LocalDateTime.of(year, month, day, 0, 0).plusSeconds(seconds);
        return start.toInstant(ZoneOffset.ofTotalSeconds(offset == null ? 0 : offset * 60));
    }

    private static int month(String name) {
        for (int i = 0; i < LONG_MONTHS.length; i++) {
            if (name.length() >= 3 && LONG_MONTHS[i].startsWith(name)) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean isDay(String name) {
        for (String each : DAYS) {
            if (name.length() >= 2 && each.startsWith(name)) {
                return true;
            }
        }
        return false;
    }
}
