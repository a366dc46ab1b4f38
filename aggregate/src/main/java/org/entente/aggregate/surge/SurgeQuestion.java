package org.entente.aggregate.surge;

import org.jspecify.annotations.Nullable;

/**
 * A rise of a pair's rate on its way to where its actors' own articles are counted, {@code a}'s first.
 *
 * @param pair {@code a|b}
 * @param began the hour that it began with
 * @param surge what is to be told if the actors' numbers do not explain it; null where nothing rises any more
 * @param a what is known of {@code a}; null until it has been asked
 */
public record SurgeQuestion(
        String pair,
        int began,
        @Nullable Surge surge,
        @Nullable Presence a) {

    /**
     * How often an actor was in the news.
     *
     * @param before articles that count for it before the rise
     * @param since articles that count for it in the rise
     */
    public record Presence(long before, long since) {}

    /** The question with the answer for {@code a}. */
    public SurgeQuestion answered(Presence presence) {
        return new SurgeQuestion(pair, began, surge, presence);
    }

    /** The actor that is to be asked next. */
    public String next() {
        int bar = pair.indexOf('|');
        return a == null ? pair.substring(0, bar) : pair.substring(bar + 1);
    }
}
