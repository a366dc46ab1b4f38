package org.entente.enrich.document;

/** The side that a sentiment or a stance is on. */
public enum Polarity {
    POSITIVE,
    NEUTRAL,
    NEGATIVE
}
