package org.entente.ingest.parse;

import java.util.List;
import org.entente.ingest.document.RefusedPart;
import org.jspecify.annotations.Nullable;

/**
 * What one document comes to.
 *
 * @param drafts its stories, in the order in which they stand
 * @param refused its parts that cannot become articles
 * @param passedOver how many of its parts are sound but no stories: pictures, plans, concepts
 * @param repaired what was wrong with the whole and has been mended; null where it was sound
 */
public record Reading(
        List<Draft> drafts,
        List<RefusedPart> refused,
        int passedOver,
        @Nullable String repaired) {}
