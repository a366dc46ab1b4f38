package org.entente.ingest.source;

import org.jspecify.annotations.Nullable;

/** Fetches what a feed only hints at. Safe for use by several threads. */
@FunctionalInterface
public interface FullText {

    /** Never has any. */
    FullText NONE = link -> null;

    /** The text of the linked page; null if it cannot be had, for whatever reason. */
    @Nullable
    String of(String link) throws InterruptedException;
}
