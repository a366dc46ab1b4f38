/** Plain text and JSON lines. */
@NullMarked
package org.entente.ingest.text;

import org.jspecify.annotations.NullMarked;
