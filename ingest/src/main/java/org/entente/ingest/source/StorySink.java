package org.entente.ingest.source;

import java.util.concurrent.CompletableFuture;
import org.entente.ingest.document.Contents;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.read.RawDocument;

/** Where stories go. Safe for use by several threads. */
public interface StorySink {

    /**
     * Completes once they are committed; exceptionally if they cannot be.
     *
     * @param source the source of stories that name none
     * @param document what they were read from
     */
    CompletableFuture<Taken> take(String source, RawDocument document, Contents contents) throws InterruptedException;

    /** Completes once the document is on the dead letters. */
    CompletableFuture<Taken> refuse(String source, RawDocument document, RefusedException cause)
            throws InterruptedException;

    /**
     * What became of them.
     *
     * @param accepted new revisions
     * @param unchanged said what is known already
     * @param refused cannot become articles
     */
    record Taken(int accepted, int unchanged, int refused) {}
}
