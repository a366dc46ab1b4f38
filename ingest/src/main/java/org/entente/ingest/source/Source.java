package org.entente.ingest.source;

import org.jspecify.annotations.Nullable;

/** Where stories come from, as the sources file describes it. */
public sealed interface Source permits FeedSource, SpoolSource, PushSource {

    /** Lower-case letters, digits and hyphens; unique. */
    String id();

    /** The source of its articles. */
    String name();

    /** Of stories that name none; null for unknown. */
    @Nullable
    String language();
}
