package org.entente.enrich.pipeline;

import org.entente.enrich.resource.Tables;

/** The version of the rules: what is no weight of the model, and no actor of the user's own, but bears on what is found in a story. */
final class Rules {

    private static final int DIGITS = 8;
    private static final String VERSION =
            Tables.lines(Rules.class, "rules").get(0).substring(0, DIGITS);

    private Rules() {}

    /** The beginning of the SHA-256 of the module's sources and tables, worked out where it is built. */
    static String version() {
        return VERSION;
    }
}
