package org.entente.enrich.pipeline;

/** What an annotator needs on a document, and adds to it. */
public enum Layer {
    SENTENCES,
    ENCODING,
    MENTIONS,
    ACTORS,
    SENTIMENT,
    STANCE
}
