package org.entente.aggregate.contribution;

/**
 * One article's stance of a holder on a target.
 *
 * @param score the confidence-weighted mean of the article's scores, in millionths, in [-1000000, 1000000]
 * @param isQuoted whether the evidence stands between quotation marks
 * @param evidence the span with the greatest confidence
 */
public record ArticleStance(String holder, String target, int score, boolean isQuoted, String evidence) {

    /** {@code holder|target}. */
    public String key() {
        return holder + '|' + target;
    }
}
