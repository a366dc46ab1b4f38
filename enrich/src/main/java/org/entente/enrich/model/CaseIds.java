package org.entente.enrich.model;

/**
 * The class of a word's case, which the uncased vocabulary does not tell: the encoder learns a vector for each.
 *
 * <p>A word is a maximal run of letters, digits and underscores, or any other sign alone. The numbers are those of the training. One instance reads one text.
 */
final class CaseIds {

    private static final int NO_LETTERS = 0;
    private static final int LOWER = 1;
    private static final int CAPITALISED = 2;
    private static final int UPPER = 3;
    private static final int MIXED = 4;
    private static final int INITIAL = 5;

    private final String text;
    private int wordEnd;
    private int wordCase;

    CaseIds(String text) {
        this.text = text;
    }

    /** The class of the word that the sign at the place belongs to; the places of one text are asked in ascending order. */
    int at(int place) {
        if (place < wordEnd) {
            return wordCase;
        }
        wordEnd = place;
        while (wordEnd < text.length() && isPart(text.codePointAt(wordEnd))) {
            wordEnd += Character.charCount(text.codePointAt(wordEnd));
        }
        wordCase = of(text, place, wordEnd);
        return wordCase;
    }

    private static int of(String text, int begin, int end) {
        int letters = 0;
        int upper = 0;
        int lower = 0;
        boolean startsUpper = false;
        for (int at = begin; at < end; ) {
            int sign = text.codePointAt(at);
            if (Character.isLetter(sign)) {
                startsUpper |= letters == 0 && Character.isUpperCase(sign);
                letters++;
                upper += Character.isUpperCase(sign) ? 1 : 0;
                lower += Character.isLowerCase(sign) ? 1 : 0;
            }
            at += Character.charCount(sign);
        }
        if (letters == 0) {
            return NO_LETTERS;
        }
        if (lower == letters) {
            return LOWER;
        }
        if (letters == 1) {
            return upper == 1 ? INITIAL : MIXED;
        }
        if (upper == letters) {
            return UPPER;
        }
        return startsUpper && lower == letters - 1 ? CAPITALISED : MIXED;
    }

    private static boolean isPart(int sign) {
        return Character.isLetterOrDigit(sign) || sign == '_';
    }
}
