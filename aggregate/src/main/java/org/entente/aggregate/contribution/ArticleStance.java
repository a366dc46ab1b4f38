package org.entente.aggregate.contribution;

/**
 * One article's stance of a holder on a target.
 *
 * @param score the confidence-weighted mean of the article's scores, in millionths, in [-1000000, 1000000]
 * @param evidence the quoted span with the greatest confidence
 */
public record ArticleStance(String holder, String target, int score, String evidence) {

    /** {@code holder|target}. */
    public String key() {
        return holder + '|' + target;
    }
}
