/** The last revision of every article, on disk. */
@NullMarked
package org.entente.ingest.revision;

import org.jspecify.annotations.NullMarked;
