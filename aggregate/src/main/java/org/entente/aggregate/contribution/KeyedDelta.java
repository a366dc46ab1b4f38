package org.entente.aggregate.contribution;

/**
 * A change and what it applies to.
 *
 * @param key {@code a|b} of a pair (ids sorted), {@code holder|target} of a stance, or an actor id
 */
public record KeyedDelta(String key, Delta delta) {}
