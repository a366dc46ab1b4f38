package org.entente.enrich.sentence;

import java.util.ArrayList;
import java.util.List;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Span;
import org.entente.enrich.document.Token;

/**
 * Cuts a stretch of text into words, numbers and single signs in one pass. Initials keep their full stops ("U.S."), a word keeps an
 * inner apostrophe ("O'Neill") but not a possessive one, which is a token of its own ("'s").
 */
public final class Tokenizer {

    private static final int MOST_INITIALS = 12;

    private Tokenizer() {}

    /** The tokens of the stretch {@code [begin, end)} of the field. */
    public static List<Token> tokens(String text, Field in, int begin, int end) {
        List<Token> tokens = new ArrayList<>((end - begin) / 5 + 1);
        int at = begin;
        while (at < end) {
            char sign = text.charAt(at);
            if (Character.isWhitespace(sign) || sign == ' ') {
                at++;
                continue;
            }
            int stop = Character.isLetterOrDigit(sign) || Character.isSurrogate(sign)
                    ? word(text, at, end)
                    : isPossessive(text, at, end) ? at + 2 : at + 1;
            tokens.add(new Token(new Span(in, at, stop), text.substring(at, stop)));
            at = stop;
        }
        return tokens;
    }

    private static int word(String text, int begin, int end) {
        int initials = initials(text, begin, end);
        if (initials > begin) {
            return initials;
        }
        int at = begin;
        while (at < end) {
            char sign = text.charAt(at);
            boolean isInner = at > begin && at + 1 < end && isInner(text, at, end);
            boolean isPart = Character.isLetterOrDigit(sign)
                    || Character.isSurrogate(sign)
                    || Character.getType(sign) == Character.NON_SPACING_MARK;
            if (!isPart && !isInner) {
                break;
            }
            at++;
        }
        return at;
    }

    /** The end of "U.S." or "D.P.R.K." at {@code begin}; {@code begin} if there are no initials. */
    private static int initials(String text, int begin, int end) {
        int at = begin;
        int letters = 0;
        while (letters < MOST_INITIALS
                && at + 1 < end
                && Character.isUpperCase(text.charAt(at))
                && text.charAt(at + 1) == '.') {
            at += 2;
            letters++;
        }
        boolean isWhole = at >= end || !Character.isLetterOrDigit(text.charAt(at));
        return letters >= 2 && isWhole ? at : begin;
    }

    /** Whether the sign joins what stands on both sides: "O'Neill", "1,000", "3.5". */
    private static boolean isInner(String text, int at, int end) {
        char sign = text.charAt(at);
        if (isApostrophe(sign)) {
            return Character.isLetter(text.charAt(at + 1)) && !isPossessive(text, at, end);
        }
        return (sign == '.' || sign == ',')
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean isPossessive(String text, int at, int end) {
        return at + 1 < end
                && isApostrophe(text.charAt(at))
                && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
                && (at + 2 >= end || !Character.isLetterOrDigit(text.charAt(at + 2)));
    }

    private static boolean isApostrophe(char sign) {
        return sign == '\'' || sign == '’';
    }
}
