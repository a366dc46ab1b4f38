package org.entente.enrich.stance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a sentence that tell that somebody speaks: "the minister told reporters".
 *
 * @param by null for somebody whom nobody knows
 * @param others who says the same by being listed with them
 * @param begin where they begin
 * @param end where they end
 * @param verb the index of the verb, or of the last word that stands for one
 */
record Spoken(Way way, @Nullable Party by, List<Party> others, int begin, int end, int verb) {

    /** One who speaks alone. */
    Spoken(Way way, @Nullable Party by, int begin, int end, int verb) {
        this(way, by, List.of(), begin, end, verb);
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

    /** Who speaks, and the others; empty for somebody whom nobody knows. */
    List<Party> all() {
        return new Subject(by, others, begin, end).all();
    }
}
