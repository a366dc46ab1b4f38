package org.entente.ingest.read;

import org.jspecify.annotations.Nullable;

/**
 * What the way by which a document came says about it.
 *
 * @param contentType as HTTP says it, with its charset if it has one; null where nothing says it
 * @param location where the document was fetched from, to resolve the links in it; null where it was not fetched
 */
public record Transport(
        @Nullable String contentType, @Nullable String location) {

    /** For a file, or a stream. */
    public static final Transport NONE = new Transport(null, null);
}
