/** The dictionary of actors: who is known by which names, found by longest match over tokens. */
@NullMarked
package org.entente.enrich.gazetteer;

import org.jspecify.annotations.NullMarked;
