package org.entente.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import org.entente.enrich.sentiment.Stretch;

/**
 * Finds direct speech, marks excluded: “ ”, " ", « », ‘ ’, ' ' and what wires really send, a closing mark that is an opening one
 * (“like this,“). A quote that is opened again by the next paragraph goes on in it; one left open otherwise ends with its paragraph.
 * Single quotes within a quote stay inside.
 */
final class Quotes {

    private static final String DOUBLE = "“”\"„«»";
    private static final String SINGLE = "‘’'";

    private Quotes() {}

    static List<Stretch> in(String text) {
        List<Stretch> quotes = new ArrayList<>();
        int open = -1;
        int next = 0;
        for (int i = 0; i < text.length(); i = next) {
            next = i + 1;
            char c = text.charAt(i);
            if (c == '\n' && open >= 0 && blankUntil(text, i) > i) {
                int begin = blankUntil(text, i);
                if (begin < text.length() && isDouble(text.charAt(begin)) && opensAt(text, begin)) {
                    next = begin + 1;
                } else if (text.substring(i + 1, begin).indexOf('\n') >= 0 || begin == text.length()) {
                    close(quotes, open, i);
                    open = -1;
                }
            } else if (isDouble(c)) {
                boolean opens = opensAt(text, i);
                if (open >= 0 && !opens) {
                    close(quotes, open, i);
                }
                open = opens ? i + 1 : -1;
            } else if (open < 0 && opensSingle(text, i)) {
                int end = closingSingle(text, i + 1, text.length());
                if (end > 0) {
                    close(quotes, i + 1, end);
                    next = end + 1;
                }
            }
        }
        close(quotes, open, text.length());
        return List.copyOf(quotes);
    }

    /** The single quotes within a quote. */
    static List<Stretch> within(String text, Stretch quote) {
        List<Stretch> quotes = new ArrayList<>();
        for (int i = quote.begin(); i < quote.end(); i++) {
            int end = opensSingle(text, i) ? closingSingle(text, i + 1, quote.end()) : -1;
            if (end > 0) {
                close(quotes, i + 1, end);
                i = end;
            }
        }
        return List.copyOf(quotes);
    }

    /** Whether one quote goes on from one place to the other. */
    static boolean over(List<Stretch> quotes, int end, int following) {
        int first = Ordered.first(quotes, quote -> quote.end() > following);
        return first < quotes.size() && quotes.get(first).begin() < end;
    }

    /** Whether the sign opens or closes a quote. */
    static boolean isMark(char c) {
        return isDouble(c) || SINGLE.indexOf(c) >= 0;
    }

    private static boolean isDouble(char c) {
        return DOUBLE.indexOf(c) >= 0;
    }

    private static int blankUntil(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean opensAt(String text, int i) {
        boolean gapBefore = i == 0 || " \u00a0\t\n([-–—“\"‘'".indexOf(text.charAt(i - 1)) >= 0;
        boolean guillemet = text.charAt(i) == '«';
        boolean wordAfter = i + 1 < text.length() && !Character.isWhitespace(text.charAt(i + 1));
        return guillemet || (gapBefore && wordAfter && text.charAt(i) != '»');
    }

    private static boolean opensSingle(String text, int i) {
        return SINGLE.indexOf(text.charAt(i)) >= 0
                && text.charAt(i) != '’'
                && (i == 0 || " \t\n([-–—“\"".indexOf(text.charAt(i - 1)) >= 0)
                && i + 1 < text.length()
                && Character.isLetter(text.charAt(i + 1));
    }

    /** The mark that closes a single quote within its paragraph, no apostrophe: one after a sign, or after a word that no word follows. */
    private static int closingSingle(String text, int from, int until) {
        int ofPlural = -1;
        for (int i = from; i < until && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            if (isDouble(c) || (i > from && opensSingle(text, i))) {
                break;
            }
            boolean ends = (c == '\'' || c == '’')
                    && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)));
            if (ends && isPlural(text, i)) {
                ofPlural = i;
            } else if (ends) {
                return i;
            }
        }
        return ofPlural;
    }

    /** "the soldiers' pay": an s before, a word after. */
    private static boolean isPlural(String text, int mark) {
        return text.charAt(mark - 1) == 's'
                && mark + 2 < text.length()
                && text.charAt(mark + 1) == ' '
                && Character.isLetter(text.charAt(mark + 2));
    }

    private static void close(List<Stretch> quotes, int open, int end) {
        if (open >= 0 && open < end) {
            quotes.add(new Stretch(open, end));
        }
    }
}
