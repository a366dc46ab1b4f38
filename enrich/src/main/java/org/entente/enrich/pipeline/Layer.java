package org.entente.enrich.pipeline;

/** What an annotator needs on a document, and adds to it. */
public enum Layer {
    SENTENCES,
    MENTIONS,
    ACTORS,
    SENTIMENT,
    STANCE
}
