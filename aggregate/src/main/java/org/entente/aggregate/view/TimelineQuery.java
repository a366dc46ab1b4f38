package org.entente.aggregate.view;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which stretch of a pair's history to count, in steps.
 *
 * @param a one actor's id
 * @param b the other's
 * @param from the inclusive start, lowered to a whole hour; null for the step that holds the pair's first hour
 * @param to the exclusive end, raised to a whole hour; null for the end of the pair's last hour
 * @param step a positive number of whole hours. Steps start at {@code from}, else on multiples of the step since the
 *     epoch
 */
public record TimelineQuery(
        String a,
        String b,
        @Nullable Instant from,
        @Nullable Instant to,
        Duration step) {

    /** The most steps one answer holds. */
    public static final int MOST_STEPS = 10_000;

    /**
     * @throws IllegalArgumentException if the step is not a positive number of whole hours, {@code to} is not after
     *     {@code from}, or they are more than {@link #MOST_STEPS} steps apart
     */
    public TimelineQuery {
        if (step.isNegative() || step.isZero() || !step.equals(Duration.ofHours(step.toHours()))) {
            throw new IllegalArgumentException(
                    "step " + step + " is not a positive number of whole hours, such as PT1H or P1D");
        }
        if (from != null && to != null && !to.isAfter(from)) {
            throw new IllegalArgumentException("to " + to + " is not after from " + from);
        }
        if (from != null && to != null && Duration.between(from, to).dividedBy(step) > MOST_STEPS) {
            throw new IllegalArgumentException("from " + from + " to " + to + " in steps of " + step + " is more than "
                    + MOST_STEPS + " steps: take a longer step or a shorter stretch");
        }
    }
}
