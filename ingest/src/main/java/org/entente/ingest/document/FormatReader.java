package org.entente.ingest.document;

import org.entente.ingest.read.RawDocument;

/** Reads documents of one format. Safe for use by several threads. */
@FunctionalInterface
public interface FormatReader {

    /**
     * What the document says, each story field by field.
     *
     * @throws RefusedException if nothing of it can be read; nothing else is thrown, whatever the bytes
     */
    Contents read(RawDocument document) throws RefusedException;
}
