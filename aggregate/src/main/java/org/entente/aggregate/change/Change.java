package org.entente.aggregate.change;

/**
 * A stance that has changed.
 *
 * @param before the scores before
 * @param after the recent scores
 * @param score Welch's t of the difference, after minus before, so its sign is the direction
 */
public record Change(StanceTally before, StanceTally after, double score) {}
