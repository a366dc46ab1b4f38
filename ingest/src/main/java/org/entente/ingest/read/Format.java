package org.entente.ingest.read;

import java.util.Locale;

/** How documents lie in a file. Gzip around any of them is seen by its first bytes. */
public enum Format {
    /** By the file's extension and its beginning. */
    AUTO,
    /** One story per file: optional headers, an optional headline, the body. UTF-8. */
    TEXT,
    /** One JSON object per line. UTF-8. */
    JSONL,
    /** A feed: RSS, RDF, Atom or JSON Feed. */
    RSS,
    /** IPTC ninjs 1.x, 2.x or 3.x: one JSON object. */
    NINJS,
    /** IPTC NewsML-G2: an item, or a message of several. */
    NEWSML_G2,
    /** IPTC NITF 3.x: one story. */
    NITF;

    /** Whether each file is one document, which may hold several stories. */
    public boolean isWholeFile() {
        return this != JSONL;
    }

    /** As people write it: {@code newsml-g2}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
