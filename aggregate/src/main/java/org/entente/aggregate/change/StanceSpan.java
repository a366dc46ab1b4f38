package org.entente.aggregate.change;

/**
 * The words of an article that show a stance.
 *
 * @param article the article's id
 * @param hour its event-time hour
 * @param score the article's score, in millionths
 * @param isQuoted whether they stand between quotation marks
 * @param text the words
 */
public record StanceSpan(String article, int hour, int score, boolean isQuoted, String text) {}
