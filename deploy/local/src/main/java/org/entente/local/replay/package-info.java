/** Enrichment of the archive once more, to topics beside the live ones. */
@NullMarked
package org.entente.local.replay;

import org.jspecify.annotations.NullMarked;
