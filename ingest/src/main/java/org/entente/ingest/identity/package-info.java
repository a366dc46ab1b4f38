/** Which story a document belongs to, and whether it says something new. */
@NullMarked
package org.entente.ingest.identity;

import org.jspecify.annotations.NullMarked;
