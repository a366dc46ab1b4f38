package org.entente.enrich.evaluate;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A short story in which it is marked who is meant.
 *
 * @param kind in what it is hard
 * @param date the day it is of
 * @param text without the marks
 * @param marks in the order of the text
 */
public record LinkingStory(String kind, LocalDate date, String text, List<Mark> marks) {

    private static final Pattern MARK = Pattern.compile("\\[([^\\]\\[]+)\\]\\(([^()\\s]*)\\)");
    private static final int CELLS = 3;

    public LinkingStory {
        marks = List.copyOf(marks);
    }

    /**
     * A stretch of the text and who is meant by it.
     *
     * @param actor an actor id; null where it stands for no actor
     * @param country the ISO 3166-1 alpha-3 code of the country that the actor acts for; null for none
     */
    public record Mark(
            int begin,
            int end,
            @Nullable String actor,
            @Nullable String country) {}

    /**
     * Reads a line: kind, date and marked text, between tabs. {@code [Moscow](country/RUS)} stands for that actor, {@code [Moscow]()} for
     * none, {@code [Lavrov](person/sergei-lavrov@RUS)} for one that acts for a country.
     *
     * @throws IllegalArgumentException if it is no such line
     */
    public static LinkingStory parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != CELLS) {
            throw new IllegalArgumentException(
                    "it has " + cells.length + " columns, not 3: give kind, date and text between tabs");
        }
        LocalDate date;
        try {
            date = LocalDate.parse(cells[1]);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("the date is '" + cells[1] + "': give it as 2026-03-31", e);
        }
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        Matcher matcher = MARK.matcher(cells[2]);
        int last = 0;
        while (matcher.find()) {
            text.append(cells[2], last, matcher.start());
            int begin = text.length();
            text.append(matcher.group(1));
            marks.add(mark(begin, text.length(), matcher.group(2)));
            last = matcher.end();
        }
        text.append(cells[2], last, cells[2].length());
        return new LinkingStory(cells[0], date, text.toString(), marks);
    }

    private static Mark mark(int begin, int end, String who) {
        if (who.isEmpty()) {
            return new Mark(begin, end, null, null);
        }
        int at = who.indexOf('@');
        return at < 0
                ? new Mark(begin, end, who, null)
                : new Mark(begin, end, who.substring(0, at), who.substring(at + 1));
    }
}
