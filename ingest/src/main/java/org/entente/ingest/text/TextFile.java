package org.entente.ingest.text;

import java.util.EnumMap;
import java.util.Map;
import org.entente.ingest.document.Contents;
import org.entente.ingest.document.Field;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.RefusedException.Reason;
import org.entente.ingest.document.Utf8;
import org.entente.ingest.read.RawDocument;
import org.jspecify.annotations.Nullable;

/**
 * A story as plain text: a header block, a headline, a body, the first two of them optional. Line ends become LF.
 *
 * <p>The header block stands at the very top, ends at the first blank line or the end of the file, and is one only if every line of
 * it is {@code Name: value} with a name we know; else it is part of the story. A first line followed by a blank line and more text is the
 * headline if it has at most {@value #LONGEST_HEADLINE} characters, a letter, and does not end as a sentence or a dateline does: in
 * {@code . , ; : - – —}, closing quotes and brackets not counted. A {@code Title} header takes its place.
 */
public final class TextFile {

    private static final int LONGEST_HEADLINE = 200;
    private static final String CLOSING = "\"'”’»)]";
    private static final String NO_HEADLINE_ENDS_IN = ".,;:-–—";

    private TextFile() {}

    /** What the document says. */
    public static Contents read(RawDocument document) throws RefusedException {
        return Contents.ofWhole(said(Utf8.decode(document.bytes())), document);
    }

    private static Map<Field, String> said(String file) throws RefusedException {
        String rest = file.replace("\r\n", "\n").replace('\r', '\n');
        Map<Field, String> said = headers(rest);
        if (!said.isEmpty()) {
            rest = afterBlankLine(rest);
        }
        rest = withoutOuterBlankLines(rest);
        String headline = said.containsKey(Field.TITLE) ? null : headline(rest);
        if (headline != null) {
            said.put(Field.TITLE, headline);
            rest = withoutOuterBlankLines(rest.substring(rest.indexOf('\n')));
        }
        said.put(Field.TEXT, rest);
        return said;
    }

    private static Map<Field, String> headers(String file) throws RefusedException {
        Map<Field, String> said = new EnumMap<>(Field.class);
        int begin = 0;
        String line = line(file, begin);
        while (!line.isBlank()) {
            int colon = line.indexOf(':');
            Field field =
                    colon < 0 ? null : Field.ofHeader(line.substring(0, colon).strip());
            if (field == null) {
                return new EnumMap<>(Field.class);
            }
            if (said.put(field, line.substring(colon + 1).strip()) != null) {
                throw new RefusedException(Reason.FIELD, "the header " + line.substring(0, colon) + " stands twice");
            }
            begin += line.length() + 1;
            line = begin < file.length() ? line(file, begin) : "";
        }
        return said;
    }

    private static String line(String file, int begin) {
        int end = file.indexOf('\n', begin);
        return file.substring(begin, end < 0 ? file.length() : end);
    }

    private static String afterBlankLine(String file) {
        int begin = 0;
        while (begin < file.length()) {
            String line = line(file, begin);
            begin += line.length() + 1;
            if (line.isBlank()) {
                break;
            }
        }
        return file.substring(Math.min(begin, file.length()));
    }

    private static @Nullable String headline(String story) {
        String first = line(story, 0);
        int second = first.length() + 1;
        boolean alone = second < story.length() && line(story, second).isBlank();
        String headline = first.strip();
        return alone && isHeadline(headline) ? headline : null;
    }

    private static boolean isHeadline(String line) {
        int last = line.length() - 1;
        while (last > 0 && CLOSING.indexOf(line.charAt(last)) >= 0) {
            last--;
        }
        return line.length() <= LONGEST_HEADLINE
                && line.codePoints().anyMatch(Character::isLetter)
                && NO_HEADLINE_ENDS_IN.indexOf(line.charAt(last)) < 0;
    }

    private static String withoutOuterBlankLines(String text) {
        int begin = 0;
        while (begin < text.length()) {
            String line = line(text, begin);
            if (!line.isBlank()) {
                break;
            }
            begin = Math.min(text.length(), begin + line.length() + 1);
        }
        return text.substring(begin).stripTrailing();
    }
}
