/** Sentences and tokens with exact UTF-16 offsets. */
@NullMarked
package org.entente.enrich.sentence;

import org.jspecify.annotations.NullMarked;
