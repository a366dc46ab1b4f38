/** Scores of what is read from the text against what people say stands in it. */
@NullMarked
package org.entente.enrich.evaluate;

import org.jspecify.annotations.NullMarked;
