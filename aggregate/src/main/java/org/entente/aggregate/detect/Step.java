package org.entente.aggregate.detect;

import java.util.List;

/**
 * The end of one stretch of a series and the begin of the next: an alarm, or that a stretch had grown long.
 *
 * @param at the hour of the observation that ended it
 * @param base the hour of the first observation of the next stretch; at an alarm, the hour that the change began
 * @param isAlarm whether a change ended it
 */
public record Step(int at, int base, boolean isAlarm) {

    /** Those that stand when the hour {@code from} and later ones have changed. */
    public static List<Step> standing(List<Step> steps, int from) {
        return steps.stream().filter(step -> step.at() < from).toList();
    }

    /** The hour that the present stretch starts with. */
    public static int base(List<Step> steps) {
        return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).base();
    }

    /** The hour up to which no change may begin any more; -1 for none. */
    static int settled(List<Step> steps) {
        return steps.isEmpty() ? -1 : steps.get(steps.size() - 1).at();
    }
}
