package org.entente.aggregate.contribution;

import java.util.List;

/**
 * What one revision of one article changes in one partition of the counts. All of it is applied together.
 *
 * @param partition the partition it is for
 * @param clock the latest event-time hour that the article's own partition has seen, at least that of every delta
 * @param article the article's id
 * @param deltas removals first, then additions; empty where only the clock moves
 */
public record Changes(int partition, int clock, String article, List<KeyedDelta> deltas) {}
