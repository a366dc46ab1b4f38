/** Which language a text is in. */
@NullMarked
package org.entente.enrich.language;

import org.jspecify.annotations.NullMarked;
