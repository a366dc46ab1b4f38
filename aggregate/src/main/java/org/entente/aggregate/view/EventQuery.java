package org.entente.aggregate.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which changes or surges to list.
 *
 * @param first only of this holder, or with this actor; null for every one
 * @param second only toward this target, or also with this actor; null for every one
 * @param from only what was found at this time of events or later; null for no bound
 * @param to only what was found before this time; null for no bound
 * @param least only effects, or lifts, of this size or more, whatever their sign
 * @param isStanding whether to list what stands; false for what was withdrawn
 * @param isByScore the surest first instead of the latest
 * @param after only what comes after this one; null for the first page
 * @param limit at most so many, at least 1
 */
public record EventQuery(
        @Nullable String first,
        @Nullable String second,
        @Nullable Instant from,
        @Nullable Instant to,
        double least,
        boolean isStanding,
        boolean isByScore,
        @Nullable Cursor after,
        int limit) {

    private static final double MILLION = 1e6;

    /** The place of an event; events found later, or with a greater score, come first. */
    Cursor place(String id, Instant found, double score) {
        return Cursor.of(isByScore ? Math.round(score * MILLION) : found.toEpochMilli(), id);
    }

    boolean holds(Instant found) {
        return (from == null || !found.isBefore(from)) && (to == null || found.isBefore(to));
    }
}
