package org.entente.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import org.entente.enrich.sentiment.Stretch;

/**
 * Finds direct speech, marks excluded: “ ”, " ", « » and what wires really send, a closing mark that is an opening one
 * (“like this,“). A quote left open ends with its paragraph; single quotes are quotes within quotes and stay inside.
 */
final class Quotes {

    private Quotes() {}

    static List<Stretch> in(String text) {
        List<Stretch> quotes = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                close(quotes, open, i);
                open = -1;
            } else if (isMark(c)) {
                boolean opens = opensAt(text, i);
                if (open < 0) {
                    open = opens ? i + 1 : -1;
                } else if (opens) {
                    open = i + 1;
                } else {
                    close(quotes, open, i);
                    open = -1;
                }
            }
        }
        close(quotes, open, text.length());
        return List.copyOf(quotes);
    }

    /** Whether one quote goes on from one place to the other. */
    static boolean over(List<Stretch> quotes, int end, int following) {
        int first = Ordered.first(quotes, quote -> quote.end() > following);
        return first < quotes.size() && quotes.get(first).begin() < end;
    }

    private static boolean isMark(char c) {
        return c == '“' || c == '”' || c == '"' || c == '„' || c == '«' || c == '»';
    }

    private static boolean opensAt(String text, int i) {
        boolean gapBefore = i == 0 || " \t\n([-–—".indexOf(text.charAt(i - 1)) >= 0;
        boolean wordAfter = i + 1 < text.length() && !Character.isWhitespace(text.charAt(i + 1));
        return gapBefore && wordAfter;
    }

    private static void close(List<Stretch> quotes, int open, int end) {
        if (open >= 0 && open < end) {
            quotes.add(new Stretch(open, end));
        }
    }
}
