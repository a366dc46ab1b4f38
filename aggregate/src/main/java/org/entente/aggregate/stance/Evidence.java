package org.entente.aggregate.stance;

/**
 * A span of an article that shows a stance.
 *
 * @param article the article's id
 * @param hour its event-time hour
 * @param score the article's score, in millionths
 * @param text the span
 */
public record Evidence(String article, int hour, int score, String text) {}
