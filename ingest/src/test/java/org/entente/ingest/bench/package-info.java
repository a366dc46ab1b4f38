/** How fast documents are read, next to the bare library, in one run. */
@NullMarked
package org.entente.ingest.bench;

import org.jspecify.annotations.NullMarked;
