package org.entente.enrich.document;

/**
 * A word, a number or a single other sign.
 *
 * @param text exactly the field's text at the span
 */
public record Token(Span span, String text) {

    /** Whether it is a hyphen, also one at which no line breaks. */
    public boolean isHyphen() {
        return text.length() == 1 && isHyphen(text.charAt(0));
    }

    /** As {@link #isHyphen()}, of one sign. */
    public static boolean isHyphen(int sign) {
        return sign == '-' || sign == '\u2011';
    }
}
