package org.entente.ingest.parse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about the version of its story that it is. None of it makes a version new: that is for the content to say.
 *
 * @param version as the source numbers it
 * @param createdAt when the source made this version
 * @param signal what the source calls it: correction, update, refile, repeat, withdrawal
 * @param note of the source's editors
 */
public record Edition(
        @Nullable String version,
        @Nullable Instant createdAt,
        @Nullable String signal,
        @Nullable String note) {

    /** For a document that says nothing of it. */
    public static final Edition NONE = new Edition(null, null, null, null);
}
