package org.entente.aggregate.view;

import java.time.Instant;

/**
 * One step of a pair's history.
 *
 * @param from the step's inclusive start
 * @param counts the counts of that step; stories and sources are distinct within the step, so steps do not add up
 */
public record TimelineItem(Instant from, Counts counts) {}
