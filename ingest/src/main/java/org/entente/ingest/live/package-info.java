/** The live sources of one instance, put together: feeds, spool directories, pushes, hubs. */
@NullMarked
package org.entente.ingest.live;

import org.jspecify.annotations.NullMarked;
