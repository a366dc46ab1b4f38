package org.entente.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a sentence that say who does something.
 *
 * @param party null where they name nobody known: "a resident of Kharkiv", "analysts"
 * @param others who does the same by being listed with the party: France in "France and Spain said"
 * @param begin where they begin
 * @param end where they end
 */
record Subject(@Nullable Party party, List<Party> others, int begin, int end) {

    /** Words that name no more than one. */
    Subject(@Nullable Party party, int begin, int end) {
        this(party, List.of(), begin, end);
    }

    /** The party and the others; empty where nobody known is named. */
    List<Party> all() {
        List<Party> all = new ArrayList<>(others);
        if (party != null) {
            all.add(0, party);
        }
        return all;
    }
}
