package org.entente.enrich.stance;

import org.jspecify.annotations.Nullable;

/**
 * A mention of an actor in the text at hand.
 *
 * @param id the actor's id
 * @param country the id of the country the actor acts for, if known
 * @param person whether the actor is a person, so that "he" may stand for it
 * @param sex where the name tells
 */
record Party(
        String id,
        @Nullable String country,
        boolean person,
        @Nullable Sex sex,
        int begin,
        int end) {

    /** Whether what one says about the other is said about oneself. */
    boolean sameSide(Party other) {
        return id.equals(other.id) || id.equals(other.country) || other.id.equals(country);
    }
}
