package org.entente.aggregate.view;

/**
 * How one actor stands to another over a span of event time.
 *
 * @param holder the holder's id, or {@code author} for the articles' own voice
 * @param target the target's id
 * @param count articles in which the holder takes a stance on the target, one score each
 * @param mean the mean of those scores, in [-1, 1]
 * @param variance their sample variance; 0 for fewer than two
 */
public record Stance(String holder, String target, long count, double mean, double variance) {}
