package org.entente.ingest.publish;

import java.util.List;

/**
 * What a delivery came to, after the commit.
 *
 * @param accepted the articles that have new revisions, in their order; one that has several stands there as often
 * @param first how many of them are new stories
 * @param unchanged how many stories said what is known already
 * @param superseded how many are versions that the source made before the last one we have
 * @param refused what went to the dead letters, and why
 * @param passedOver how many parts are sound, but no stories
 */
public record Receipt(
        List<String> accepted, int first, int unchanged, int superseded, List<Refusal> refused, int passedOver) {

    /** How many are further revisions of known stories. */
    public int revised() {
        return accepted.size() - first;
    }

    /** Whether nothing of it could be read as a story. */
    public boolean isRefused() {
        return !refused.isEmpty() && accepted.isEmpty() && unchanged == 0 && superseded == 0 && passedOver == 0;
    }

    Tally tally() {
        return new Tally(accepted.size(), unchanged + superseded, refused.size(), passedOver);
    }
}
