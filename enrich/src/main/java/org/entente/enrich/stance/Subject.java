package org.entente.enrich.stance;

import org.jspecify.annotations.Nullable;

/**
 * The words of a sentence that say who does something.
 *
 * @param party null where they name nobody known: "a resident of Kharkiv", "analysts"
 * @param begin where they begin
 * @param end where they end
 */
record Subject(@Nullable Party party, int begin, int end) {}
