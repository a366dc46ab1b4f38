/** Spans of text that name a person, an organisation or a place. */
@NullMarked
package org.entente.enrich.mention;

import org.jspecify.annotations.NullMarked;
