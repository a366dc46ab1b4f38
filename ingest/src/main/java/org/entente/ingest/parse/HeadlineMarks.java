package org.entente.ingest.parse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.ingest.parse.WireSignals.Signal;
import org.jspecify.annotations.Nullable;

/**
 * Marks of a version at the head or the end of a headline. A word is a mark only by its form, never by its meaning:
 *
 * <ul>
 *   <li>in capitals, with a dash or a colon behind it ({@code RPT-UPDATE 2-}, {@code CORRECTED:}), and no all-capital headline behind
 *       that, in which any word is in capitals ({@code KILL-SWITCH BILL PASSES}); a number or a word that is nothing but a mark is
 *       taken there too
 *   <li>{@code Correction:}, {@code Corrected:}, {@code Update:} and {@code Updated:} in small letters, with a colon
 *   <li>alone in brackets, at the head or the end, in any case: {@code (Corrected)}
 *   <li>as the whole headline: {@code STORY WITHDRAWN}
 * </ul>
 */
final class HeadlineMarks {

    private static final Map<String, Signal> WORDS = Map.ofEntries(
            Map.entry("CORRECTED", Signal.CORRECTION),
            Map.entry("CORRECTION", Signal.CORRECTION),
            Map.entry("CORRECTS", Signal.CORRECTION),
            Map.entry("UPDATE", Signal.UPDATE),
            Map.entry("UPDATED", Signal.UPDATE),
            Map.entry("UPDATES", Signal.UPDATE),
            Map.entry("REFILE", Signal.REFILE),
            Map.entry("REFILED", Signal.REFILE),
            Map.entry("REFILING", Signal.REFILE),
            Map.entry("RPT", Signal.REPEAT),
            Map.entry("REPEAT", Signal.REPEAT),
            Map.entry("REPEATS", Signal.REPEAT),
            Map.entry("KILL", Signal.WITHDRAWAL),
            Map.entry("KILLED", Signal.WITHDRAWAL),
            Map.entry("WITHDRAWN", Signal.WITHDRAWAL),
            Map.entry("MANDATORY KILL", Signal.WITHDRAWAL),
            Map.entry("STORY KILLED", Signal.WITHDRAWAL),
            Map.entry("STORY WITHDRAWN", Signal.WITHDRAWAL));

    private static final String WORD =
            "(MANDATORY KILL|STORY WITHDRAWN|STORY KILLED|CORRECTED|CORRECTION|CORRECTS|UPDATED|UPDATES"
                    + "|UPDATE|REFILED|REFILE|REFILING|RPT|REPEATS|REPEAT|KILLED|KILL|WITHDRAWN)( ?\\d{1,2})?";
    private static final Pattern CAPITALS = Pattern.compile("^" + WORD + " ?(?:[-–—]{1,2}|:)\\s*");
    private static final Pattern SMALL = Pattern.compile("^(Correction|Corrected|Updated|Update)( ?\\d{1,2})?:\\s+");
    private static final Pattern BRACKETS_HEAD =
            Pattern.compile("^[(\\[]" + WORD + "[)\\]] ?[-–—:]?\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKETS_END = Pattern.compile("[(\\[]" + WORD + "[)\\]]$", Pattern.CASE_INSENSITIVE);
    private static final Pattern WHOLE =
            Pattern.compile("[(\\[]?(MANDATORY KILL|STORY WITHDRAWN|STORY KILLED|WITHDRAWN)[)\\]]?[.!:]?");

    /** Words that no headline needs for anything else. */
    private static final Pattern ONLY_A_MARK = Pattern.compile("RPT|REFILED?|STORY .*|MANDATORY .*");

    /** No desk sets more in front of a headline; what is longer is no headline. */
    private static final int MOST_MARKS = 6;

    private static final int LONGEST_HEADLINE = 2000;

    private HeadlineMarks() {}

    /**
     * A headline taken apart.
     *
     * @param signal what its first mark says; null where there is none
     */
    record Marked(String rest, @Nullable Signal signal) {}

    static Marked of(String headline) {
        String rest = headline.strip();
        Signal first = null;
        for (int marks = 0; marks < MOST_MARKS && rest.length() <= LONGEST_HEADLINE; marks++) {
            Matcher whole = WHOLE.matcher(rest);
            if (whole.matches()) {
                return new Marked(headline.strip(), first == null ? signal(whole) : first);
            }
            Matcher mark = mark(rest);
            if (mark == null) {
                break;
            }
            first = first == null ? signal(mark) : first;
            rest = (rest.substring(0, mark.start()) + rest.substring(mark.end())).strip();
        }
        return new Marked(rest, first);
    }

    private static @Nullable Matcher mark(String headline) {
        Matcher capitals = CAPITALS.matcher(headline);
        if (capitals.find() && isMark(capitals, headline.substring(capitals.end()))) {
            return capitals;
        }
        for (Pattern pattern : List.of(SMALL, BRACKETS_HEAD, BRACKETS_END)) {
            Matcher matcher = pattern.matcher(headline);
            // What is nothing but a mark in brackets keeps it: there is no other headline.
            if (matcher.find() && matcher.end() - matcher.start() < headline.length()) {
                return matcher;
            }
        }
        return null;
    }

    private static boolean isMark(Matcher mark, String rest) {
        boolean counted = mark.group(2) != null;
        return !rest.isEmpty()
                && !Character.isLowerCase(rest.codePointAt(0))
                && (counted
                        || ONLY_A_MARK.matcher(mark.group(1)).matches()
                        || CAPITALS.matcher(rest).find()
                        || rest.codePoints().anyMatch(Character::isLowerCase));
    }

    private static @Nullable Signal signal(Matcher mark) {
        return WORDS.get(mark.group(1).toUpperCase(Locale.ROOT));
    }
}
