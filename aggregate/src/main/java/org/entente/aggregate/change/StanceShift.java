package org.entente.aggregate.change;

import java.util.List;

/**
 * A stance that has changed.
 *
 * @param began the hour from which on it is another one
 * @param found the hour whose close showed it
 * @param before the articles before, since the change before or as far as was looked back
 * @param after the articles from {@code began} to {@code found}
 * @param effect the difference of the hourly means, after less before, in standard deviations of an hour
 * @param sureness the base-10 logarithm of the detector's statistic, with the sign of the effect
 * @param evidence the articles since {@code began} that show the new side most, strongest first
 */
public record StanceShift(
        int began,
        int found,
        StanceTally before,
        StanceTally after,
        double effect,
        double sureness,
        List<StanceSpan> evidence) {}
