/** Feeds: RSS, RDF, Atom and JSON Feed. */
@NullMarked
package org.entente.ingest.feed;

import org.jspecify.annotations.NullMarked;
