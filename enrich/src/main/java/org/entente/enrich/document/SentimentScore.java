package org.entente.enrich.document;

/**
 * How the text puts an actor.
 *
 * @param score in [-1, 1]
 * @param positive probability of POSITIVE; the three sum to one
 * @param neutral probability of NEUTRAL
 * @param negative probability of NEGATIVE
 */
public record SentimentScore(Polarity label, double score, double positive, double neutral, double negative) {}
