package org.entente.ingest.publish;

/**
 * How many stories came to what.
 *
 * @param accepted made a new revision
 * @param unchanged said what the last revision of their story says, or are a version from before it
 * @param refused went to the dead letters
 * @param passedOver are sound, but no stories: pictures, plans, concepts
 */
public record Tally(long accepted, long unchanged, long refused, long passedOver) {

    public static final Tally ZERO = new Tally(0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(
                accepted + other.accepted,
                unchanged + other.unchanged,
                refused + other.refused,
                passedOver + other.passedOver);
    }

    /** All of them. */
    public long total() {
        return accepted + unchanged + refused + passedOver;
    }
}
