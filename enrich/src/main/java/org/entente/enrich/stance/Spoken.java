package org.entente.enrich.stance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a sentence that tell that somebody speaks: "the minister told reporters".
 *
 * @param by the speaker, and those listed with them ("France and Spain said"); empty for somebody whom nobody knows
 * @param begin where they begin
 * @param end where they end
 * @param verb the index of the verb, or of the last word that stands for one
 */
record Spoken(Way way, List<Party> by, int begin, int end, int verb) {

    /** One speaker, or nobody known. */
    static List<Party> orNobody(@Nullable Party party) {
        return party == null ? List.of() : List.of(party);
    }

    /** How it is told. */
    enum Way {
        /** "X said". */
        VERB,
        /** "said X". */
        INVERTED,
        /** "X called it", of which only quotes are heard. */
        NAMING,
        /** "according to X". */
        SOURCE,
        /** "X:" at the beginning. */
        COLON,
        /** What follows a mark after a quote: ": X answers", "– X". */
        MARK
    }
}
