/** From the bytes of one document to a draft of an article. */
@NullMarked
package org.entente.ingest.parse;

import org.jspecify.annotations.NullMarked;
