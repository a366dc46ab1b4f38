/** The whole text of a story whose feed gives no more than its beginning. */
@NullMarked
package org.entente.ingest.fulltext;

import org.jspecify.annotations.NullMarked;
