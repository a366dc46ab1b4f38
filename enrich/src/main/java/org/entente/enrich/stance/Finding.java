package org.entente.enrich.stance;

/**
 * One stance read from one sentence.
 *
 * @param score in [-1, 1]
 * @param confidence in (0, 1], by the rule that found it
 * @param quoted whether the target is named inside quotation marks
 * @param begin where the sentence that shows it begins, in UTF-16 code units
 * @param end where it ends
 */
record Finding(String holder, String target, double score, double confidence, boolean quoted, int begin, int end) {

    static final String AUTHOR = "author";
}
