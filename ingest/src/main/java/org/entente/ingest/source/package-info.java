/** The sources that are polled: which there are, when each is asked, what is known of each, and who polls it. */
@NullMarked
package org.entente.ingest.source;

import org.jspecify.annotations.NullMarked;
