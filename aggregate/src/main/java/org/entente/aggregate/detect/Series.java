package org.entente.aggregate.detect;

import org.jspecify.annotations.Nullable;

/** The observations of one key, oldest first, one for each closed hour that has any. */
public interface Series {

    /** How many there are. */
    int size();

    /** The event-time hour of the observation at that place. */
    int hour(int place);

    /**
     * How much speaks for a change by the observation {@code last}, that it included.
     *
     * @param first the first observation that counts
     * @param earliest the first one that a change may begin with, after {@code first}
     * @return the sum over the possible beginnings of their e-values, and the beginning with the greatest; null where
     *     no beginning has the support or the size of effect that is asked for
     */
    @Nullable
    Finding at(int first, int earliest, int last);

    /**
     * What speaks for a change.
     *
     * @param began the place of the observation that it most likely began with
     * @param logStatistic the natural logarithm of the summed e-values
     */
    record Finding(int began, double logStatistic) {}
}
