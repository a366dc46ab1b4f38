package org.entente.enrich.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A run of letters and digits, inner apostrophes and hyphens included.
 *
 * @param begin first UTF-16 code unit in the field's text
 * @param end one past the last
 * @param lower the word in lower case, with a straight apostrophe
 */
public record Word(int begin, int end, String lower) {

    /** The words of {@code text} between {@code begin} and {@code end}; a possessive 's is a word of its own. */
    public static List<Word> of(String text, int begin, int end) {
        List<Word> words = new ArrayList<>();
        int at = begin;
        while (at < end) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int from = at;
            while (at < end && (Character.isLetterOrDigit(text.charAt(at)) || joins(text, at, end))) {
                at++;
            }
            add(words, text, from, at);
        }
        return words;
    }

    private static void add(List<Word> words, String text, int from, int to) {
        String lower = text.substring(from, to).toLowerCase(Locale.ROOT).replace('’', '\'');
        if (lower.length() > 2 && lower.endsWith("'s")) {
            words.add(new Word(from, to - 2, lower.substring(0, lower.length() - 2)));
            words.add(new Word(to - 2, to, "'s"));
        } else {
            words.add(new Word(from, to, lower));
        }
    }

    private static boolean joins(String text, int at, int end) {
        char c = text.charAt(at);
        return (c == '\'' || c == '’' || c == '-') && at + 1 < end && Character.isLetterOrDigit(text.charAt(at + 1));
    }
}
