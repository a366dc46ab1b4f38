package org.entente.aggregate.contribution;

/** One signed change to one count. */
public sealed interface Delta {

    /** Both actors of a pair in one article, taken in ({@code sign} 1) or out (-1). */
    record PairDelta(int sign, int hour, int mentions, String story, String source) implements Delta {}

    /** One article's stance, taken in ({@code sign} 1) or out (-1). */
    record StanceDelta(int sign, int hour, String article, int score, boolean isQuoted, String evidence)
            implements Delta {}

    /** One article that names the actor, taken in ({@code sign} 1) or out (-1); {@code card} says who it is. */
    record ActorDelta(int sign, ActorCard card) implements Delta {}
}
