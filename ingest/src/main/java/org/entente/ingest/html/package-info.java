/** HTML to clean text. */
@NullMarked
package org.entente.ingest.html;

import org.jspecify.annotations.NullMarked;
