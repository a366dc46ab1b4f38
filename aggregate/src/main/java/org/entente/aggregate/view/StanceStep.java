package org.entente.aggregate.view;

import java.time.Instant;

/**
 * One step of how a holder stood to a target.
 *
 * @param from the step's inclusive start
 * @param count articles of the step in which the holder takes a stance on the target, one score each
 * @param mean the mean of those scores, in [-1, 1]; 0 where there are none
 * @param variance their sample variance; 0 for fewer than two
 */
public record StanceStep(Instant from, long count, double mean, double variance) {}
