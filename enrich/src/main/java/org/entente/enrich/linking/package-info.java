/** From mentions to actors: short forms, countries, salience. */
@NullMarked
package org.entente.enrich.linking;

import org.jspecify.annotations.NullMarked;
