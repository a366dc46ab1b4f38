package org.entente.enrich.gazetteer;

import org.entente.enrich.document.ActorKind;
import org.jspecify.annotations.Nullable;

/**
 * Whom or what a name stands for.
 *
 * @param id the actor's id, or {@code place/...} for a place that is no country
 * @param kind null for a place
 * @param country the actor id of the country acted for; null where unknown, or none
 */
public record Entry(
        String id,
        @Nullable ActorKind kind,
        String name,
        @Nullable String country,
        Role role) {

    /** What kind of name it is. */
    public enum Role {
        /** A name in full, the family name last. */
        NAME,
        /** A person's name in full, the family name first. */
        FAMILY_FIRST,
        /** A family name that is known well enough to stand alone. */
        BARE,
        /** The people or the adjective of a country. */
        DEMONYM,
        /** The seat of a country's government. */
        CAPITAL
    }
}
