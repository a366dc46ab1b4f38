package org.entente.ingest.websub;

import org.entente.ingest.read.RawDocument;

/** Where what hubs say goes. */
public interface Deliveries {

    /**
     * Takes a document of the source as if it had been polled; returns when it is on the archive.
     *
     * @throws IllegalStateException if it cannot be put there now
     */
    void deliver(String source, RawDocument document) throws InterruptedException;

    /** Polls the source as soon as politeness lets it. */
    void pollSoon(String source);
}
