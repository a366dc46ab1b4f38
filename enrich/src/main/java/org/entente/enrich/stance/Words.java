package org.entente.enrich.stance;

import java.util.Set;

/** Sets of words, as they are written down. */
final class Words {

    private Words() {}

    /** The words between white space. */
    static Set<String> of(String text) {
        return Set.of(text.strip().split("\\s+", -1));
    }
}
