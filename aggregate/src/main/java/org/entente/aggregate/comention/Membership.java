package org.entente.aggregate.comention;

/**
 * In which of a pair's hours a story or source is.
 *
 * @param latest the latest of them, to which it is credited
 * @param hours how many, at least 1
 */
public record Membership(int latest, int hours) {}
