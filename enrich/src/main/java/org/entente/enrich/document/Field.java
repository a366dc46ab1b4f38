package org.entente.enrich.document;

/** The text that an offset counts in. */
public enum Field {
    TITLE,
    BODY
}
