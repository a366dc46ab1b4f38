package org.entente.enrich.document;

/**
 * A stretch of one field.
 *
 * @param in the field
 * @param begin its first UTF-16 code unit
 * @param end one past its last
 */
public record Span(Field in, int begin, int end) {

    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("span " + in + "[" + begin + ", " + end + ") is no stretch of text");
        }
    }

    /** Whether the two have a code unit of the same field in common. */
    public boolean overlaps(Span other) {
        return in == other.in && begin < other.end && other.begin < end;
    }
}
