package org.entente.ingest.fetch;

import org.jspecify.annotations.Nullable;

/**
 * By what a server tells whether something has changed.
 *
 * @param etag as the server says it, weak or not
 * @param lastModified as the server says it: compared by the server, so the words are kept
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

    /** Asks for the whole, whatever is known. */
    public static final Validators NONE = new Validators(null, null);

    /** Whether there are none. */
    public boolean isEmpty() {
        return etag == null && lastModified == null;
    }
}
