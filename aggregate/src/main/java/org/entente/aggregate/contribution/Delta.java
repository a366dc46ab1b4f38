package org.entente.aggregate.contribution;

import org.jspecify.annotations.Nullable;

/** One signed change to one count. */
public sealed interface Delta {

    /** Both actors of a pair in one article, taken in ({@code sign} 1) or out (-1). */
    record PairDelta(int sign, int hour, int mentions, String story, String source) implements Delta {}

    /** One article's stance, taken in ({@code sign} 1) or out (-1). */
    record StanceDelta(int sign, int hour, String article, int score, boolean isQuoted, String evidence)
            implements Delta {}

    /**
     * One article that counts for the actor, taken in ({@code sign} 1) or out (-1).
     *
     * @param card who it is; null where the article names only those who act for it
     */
    record ActorDelta(int sign, int hour, @Nullable ActorCard card) implements Delta {}
}
