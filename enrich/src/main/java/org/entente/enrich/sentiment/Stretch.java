package org.entente.enrich.sentiment;

/**
 * A stretch of a field's text.
 *
 * @param begin its first UTF-16 code unit
 * @param end one past its last
 */
public record Stretch(int begin, int end) {

    /** Whether the two have a code unit in common. */
    public boolean overlaps(int otherBegin, int otherEnd) {
        return otherBegin < end && otherEnd > begin;
    }

    boolean covers(Word word) {
        return overlaps(word.begin(), word.end());
    }
}
