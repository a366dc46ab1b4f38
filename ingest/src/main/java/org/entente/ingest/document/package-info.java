/** What a document can say, and how it is said that it cannot be read. */
@NullMarked
package org.entente.ingest.document;

import org.jspecify.annotations.NullMarked;
