package org.entente.enrich.document;

import java.util.Arrays;

/**
 * A stretch of one sentence as the encoder has read it: word pieces in the order of the text, each with its place in the field.
 *
 * <p>Immutable by agreement: the arrays are handed out as they are, since they are large.
 *
 * @param in the field
 * @param begins first UTF-16 code unit of each piece
 * @param ends one past the last of each
 * @param states the encoder's states, one row for each piece and one before and after them
 * @param labels for each piece what speaks for each label of a name, as logits
 */
@SuppressWarnings("ArrayRecordComponent") // large, never compared
public record Window(Field in, int[] begins, int[] ends, float[] states, float[] labels) {

    /** How many pieces. */
    public int size() {
        return begins.length;
    }

    /** Whether a piece of the window lies in the span. */
    public boolean touches(Span span) {
        int at = firstEndingAfter(span.begin());
        return span.in() == in && at < begins.length && begins[at] < span.end();
    }

    /** The first piece that ends after the code unit; {@link #size} if none does. */
    public int firstEndingAfter(int begin) {
        int at = Arrays.binarySearch(ends, begin + 1);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && ends[at - 1] == begin + 1) {
            at--;
        }
        return at;
    }
}
