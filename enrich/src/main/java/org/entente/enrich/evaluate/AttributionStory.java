package org.entente.enrich.evaluate;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A short story in which one stretch of speech is marked, and who says it.
 *
 * @param shape how the speech is put
 * @param text without the marks
 * @param said the words said, without their quotation marks
 * @param holder one mention of whoever says them; null where nobody does whom the story names
 */
public record AttributionStory(
        String shape, String text, Mark said, @Nullable Mark holder) {

    /** The day that the stories are of. */
    public static final LocalDate DAY = LocalDate.of(2025, 12, 1);

    private static final Pattern MARK = Pattern.compile("\\{([qh]):([^{}]+)\\}");
    private static final int CELLS = 2;

    /** A stretch of the text. */
    public record Mark(int begin, int end) {

        int middle() {
            return (begin + end) / 2;
        }
    }

    /**
     * Reads a line: shape and marked text with a tab between. {@code {q:…}} marks what is said, {@code {h:…}} a mention of the speaker;
     * {@code \n} begins a paragraph.
     *
     * @throws IllegalArgumentException if it is no such line
     */
    public static AttributionStory parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != CELLS) {
            throw new IllegalArgumentException(
                    "it has " + cells.length + " columns, not 2: give shape and text with a tab between");
        }
        String marked = cells[1].replace("\\n", "\n\n");
        StringBuilder text = new StringBuilder();
        Mark said = null;
        Mark holder = null;
        Matcher matcher = MARK.matcher(marked);
        int last = 0;
        while (matcher.find()) {
            text.append(marked, last, matcher.start());
            Mark mark = new Mark(text.length(), text.length() + matcher.group(2).length());
            boolean isSaid = matcher.group(1).equals("q");
            if ((isSaid ? said : holder) != null) {
                throw new IllegalArgumentException("it has two marks {" + matcher.group(1) + ":…}: give one");
            }
            said = isSaid ? mark : said;
            holder = isSaid ? holder : mark;
            text.append(matcher.group(2));
            last = matcher.end();
        }
        text.append(marked, last, marked.length());
        if (said == null) {
            throw new IllegalArgumentException("it has no mark {q:…}: mark what is said");
        }
        return new AttributionStory(cells[0], text.toString(), said, holder);
    }
}
