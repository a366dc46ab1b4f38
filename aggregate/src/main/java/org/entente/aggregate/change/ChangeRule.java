package org.entente.aggregate.change;

import java.util.Optional;

/**
 * When a stance has changed: the last {@value #RECENT_HOURS} hours against the {@value #BEFORE_HOURS} before them, at
 * least {@value #LEAST} articles in both, means at least {@value #DIFFERENCE} apart and Welch's t at least
 * {@value #WELCH}. Welch's t is that of B. L. Welch, Biometrika 34 (1947); each variance is taken to be at least
 * {@value #LEAST_VARIANCE}, so that a few equal scores do not make it infinite.
 */
public final class ChangeRule {

    /** Seven days. */
    public static final int RECENT_HOURS = 7 * 24;

    /** Thirty days. */
    public static final int BEFORE_HOURS = 30 * 24;

    private static final int LEAST = 5;
    private static final double DIFFERENCE = 0.3;
    private static final double WELCH = 3;
    private static final double LEAST_VARIANCE = 0.0001;

    private ChangeRule() {}

    /** The change from one to the other, if it is one. */
    public static Optional<Change> between(StanceTally before, StanceTally after) {
        if (before.n() < LEAST || after.n() < LEAST) {
            return Optional.empty();
        }
        double difference = after.mean() - before.mean();
        double welch = difference / Math.sqrt(error(before) + error(after));
        return Math.abs(difference) >= DIFFERENCE && Math.abs(welch) >= WELCH
                ? Optional.of(new Change(before, after, welch))
                : Optional.empty();
    }

    private static double error(StanceTally tally) {
        return Math.max(LEAST_VARIANCE, tally.variance()) / tally.n();
    }
}
