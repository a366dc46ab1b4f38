package org.entente.enrich.model;

import java.util.Arrays;

/**
 * Word pieces of a stretch of text, before they are encoded.
 *
 * @param ids numbers in the vocabulary
 * @param cases {@link CaseIds} of the word of each
 * @param begins first UTF-16 code unit of each in the text
 * @param ends one past the last of each
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Pieces(long[] ids, int[] cases, int[] begins, int[] ends) {

    int size() {
        return ids.length;
    }

    /** The pieces {@code [from, to)}. */
    Pieces part(int from, int to) {
        return new Pieces(
                Arrays.copyOfRange(ids, from, to),
                Arrays.copyOfRange(cases, from, to),
                Arrays.copyOfRange(begins, from, to),
                Arrays.copyOfRange(ends, from, to));
    }
}
