package org.entente.enrich.stance;

import org.entente.enrich.document.Stance;
import org.jspecify.annotations.Nullable;

/**
 * One stance read from one sentence.
 *
 * @param rule how it was found
 * @param by whose it is; null for the author's
 * @param of toward whom
 * @param score in [-1, 1], by the words
 * @param confidence in (0, 1], by the rule that found it
 * @param quoted whether the target is named inside quotation marks
 * @param begin where the sentence that shows it begins, in UTF-16 code units
 * @param end where it ends
 */
record Finding(
        Rule rule, @Nullable Party by, Party of, double score, double confidence, boolean quoted, int begin, int end) {

    /** An actor's id, or {@link Stance#AUTHOR}. */
    String holder() {
        return by == null ? Stance.AUTHOR : by.id();
    }

    String target() {
        return of.id();
    }
}
