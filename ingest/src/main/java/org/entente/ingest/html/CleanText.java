package org.entente.ingest.html;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Writes down the text of a tree, element by element. */
final class CleanText implements NodeFilter {

    private static final Set<String> NO_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "frame",
            "frameset",
            "form",
            "input",
            "button",
            "select",
            "textarea",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "head",
            "dialog");

    private static final Set<String> LINES =
            Set.of("li", "tr", "dt", "dd", "option", "caption", "figcaption", "legend", "thead", "tbody", "tfoot");

    private static final Set<String> CELLS = Set.of("td", "th");

    /** What windows-1252 has from 0x80 to 0x9F; a control where it has nothing. */
    private static final String WINDOWS = windows();

    private static final byte[] KINDS = kinds();

    private final StringBuilder text = new StringBuilder();
    private int breaks;
    private boolean space;
    private int preformatted;

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText(), preformatted > 0);
        } else if (node instanceof Element element) {
            if (NO_TEXT.contains(element.normalName()) || isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.normalName().equals("pre")) {
                preformatted--;
            }
            if (!element.normalName().equals("br")) {
                separate(element);
            }
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element) {
        if (element.normalName().equals("br")) {
            breaks++;
            space = false;
            return;
        }
        separate(element);
        if (element.normalName().equals("pre")) {
            preformatted++;
        }
    }

    private void separate(Element element) {
        String name = element.normalName();
        if (CELLS.contains(name)) {
            space = true;
        } else if (LINES.contains(name)) {
            breaks = Math.max(breaks, 1);
        } else if (element.isBlock()) {
            // A list within a list, or a paragraph within an item, is no new paragraph.
            boolean within =
                    element.parent() != null && LINES.contains(element.parent().normalName());
            breaks = Math.max(breaks, within ? 1 : 2);
        }
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden") || (element.hasAttr("style") && isNotShown(element.attr("style")));
    }

    private static boolean isNotShown(String style) {
        return style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
    }

    private void append(String words, boolean keepLines) {
        for (int i = 0; i < words.length(); i++) {
            char c = meant(words.charAt(i));
            int end = plainEnd(words, i);
            if (end > i) {
                separated();
                text.append(words.substring(i, end));
                i = end - 1;
            } else if (c == '\n' && keepLines) {
                breaks++;
                space = false;
            } else if (isSpace(c)) {
                space = true;
            } else if (!isNothing(c)) {
                separated();
                text.append(c);
            }
        }
    }

    private void separated() {
        if (breaks > 0 && text.length() > 0) {
            text.append(breaks == 1 ? "\n" : "\n\n");
        } else if (space && text.length() > 0) {
            text.append(' ');
        }
        breaks = 0;
        space = false;
    }

    /** The end of the ASCII words with single spaces between them that begin here: most of any text, and copied as it is. */
    private static int plainEnd(String words, int begin) {
        int end = begin;
        int length = words.length();
        while (end < length) {
            char c = words.charAt(end);
            if (isPlain(c)) {
                end++;
            } else if (c == ' ' && end > begin && end + 1 < length && isPlain(words.charAt(end + 1))) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean isPlain(char c) {
        return c > ' ' && c < '\u007F';
    }

    /** Numbers of windows-1252 are often written where Unicode has controls; HTML takes them for what is meant. */
    private static char meant(char c) {
        return c >= '\u0080' && c <= '\u009F' ? WINDOWS.charAt(c - '\u0080') : c;
    }

    /** Its own lines, blank lines no more than one at a time. */
    static String ofLines(String plain) {
        String stripped = plain.strip();
        if (isClean(stripped)) {
            return stripped;
        }
        CleanText text = new CleanText();
        text.append(
                plain.indexOf('\r') < 0 ? plain : plain.replace("\r\n", "\n").replace('\r', '\n'), true);
        return text.toString();
    }

    /** Most plain text is as it should be: single spaces within lines, one blank line at most, nothing at the ends. */
    private static boolean isClean(String lines) {
        int before = 1;
        for (int i = 0; i < lines.length(); i++) {
            char c = lines.charAt(i);
            int kind = c < KINDS.length ? KINDS[c] : kind(c);
            if (before + kind > 1) {
                boolean blankLine = c == '\n' && i > 1 && lines.charAt(i - 1) == '\n' && lines.charAt(i - 2) != '\n';
                if (!blankLine) {
                    return false;
                }
            }
            before = kind;
        }
        return before == 0;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[0x100];
        for (char c = 0; c < kinds.length; c++) {
            kinds[c] = (byte) kind(c);
        }
        return kinds;
    }

    /** 0 for what is a text's own, 1 for white space that may stand in it alone, 2 for what is never left as it is. */
    private static int kind(char c) {
        if (c == ' ' || c == '\n') {
            return 1;
        }
        return isNothing(c) || isSpace(c) ? 2 : 0;
    }

    static String inOneLine(String words) {
        String stripped = words.strip();
        if (stripped.indexOf('\n') < 0 && isClean(stripped)) {
            return stripped;
        }
        CleanText text = new CleanText();
        text.append(words, false);
        return text.toString();
    }

    private static boolean isSpace(char c) {
        return c <= ' ' ? " \t\n\r\f".indexOf(c) >= 0 : c == '\u0085' || (c > '\u0085' && Character.isSpaceChar(c));
    }

    /** Controls, soft hyphens, zero-width spaces and marks of byte order are no text; joiners and marks of direction are. */
    private static boolean isNothing(char c) {
        return Character.isISOControl(c) || c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF';
    }

    private static String windows() {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (0x80 + i);
        }
        return new String(bytes, Charset.forName("windows-1252")).replace('\uFFFD', '\u0080');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
