package org.entente.aggregate.surge;

/**
 * What the actors' own numbers explain of a rise. An actor that is in the news more will be in it more with everybody: its
 * articles since, times the share of its articles before that were with the other one, smoothed by half an article. Where
 * that share is above a half, the pair makes up the actor's own news, which then explains nothing: the United States are
 * in nearly every article on Cuba, and more articles on the two are more articles on Cuba. If that is so for both, the
 * volume of all articles is what is left to go by.
 */
public final class Lift {

    private static final double OWN_NEWS = 0.5;
    private static final double SMOOTHING = 0.5;

    private Lift() {}

    /**
     * How many articles with both were to be expected since.
     *
     * @param a how often the one actor was in the news
     * @param b how often the other one was
     */
    public static double expected(Surge surge, SurgeQuestion.Presence a, SurgeQuestion.Presence b) {
        long both = surge.before().articles();
        double byVolume =
                (both + SMOOTHING) * surge.since().volume() / surge.before().volume();
        return Math.max(byVolume, Math.max(explained(both, a), explained(both, b)));
    }

    private static double explained(long both, SurgeQuestion.Presence actor) {
        double share = (both + SMOOTHING) / (actor.before() + 2 * SMOOTHING);
        return share > OWN_NEWS ? 0 : share * actor.since();
    }
}
