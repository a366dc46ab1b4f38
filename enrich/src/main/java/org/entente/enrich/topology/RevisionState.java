package org.entente.enrich.topology;

/**
 * The last revision seen of one article.
 *
 * @param released whether an earlier or this revision stands on the enriched topic with its content
 */
record RevisionState(int revision, String contentHash, boolean released) {

    /** What an arriving revision is to the last one. */
    enum Order {
        NEWER,
        REPEAT,
        STALE
    }

    /** Higher wins; of one revision with two contents the later wins. */
    Order compare(int arriving, String arrivingHash) {
        if (arriving < revision) {
            return Order.STALE;
        }
        return arriving == revision && arrivingHash.equals(contentHash) ? Order.REPEAT : Order.NEWER;
    }

    RevisionState withReleased(boolean value) {
        return new RevisionState(revision, contentHash, value);
    }
}
