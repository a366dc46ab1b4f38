package org.entente.enrich.stance;

/**
 * A stretch of text that somebody other than the author says.
 *
 * @param quoted in that voice's own words, between quotation marks
 */
record Voice(Party holder, int begin, int end, boolean quoted) {

    boolean holds(Party party) {
        return party.begin() >= begin && party.end() <= end;
    }

    int length() {
        return end - begin;
    }
}
