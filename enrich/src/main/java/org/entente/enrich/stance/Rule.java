package org.entente.enrich.stance;

/** How a stance was found, and how far its words are believed beside the model. */
enum Rule {
    /** A verb: "A condemned B". */
    ACT(0.25),
    /** What one calls the other. */
    NAMING(0.25),
    /** What a voice says of the target, in quotes or reported. */
    VOICE(0.1),
    /** What stands outside all voices. */
    AUTHOR(0),
    /** Nobody but the model. */
    NONE(0);

    private final double share;

    Rule(double share) {
        this.share = share;
    }

    /** The share of the words in the answer, in [0, 1]; the rest is the model's. */
    double share() {
        return share;
    }
}
