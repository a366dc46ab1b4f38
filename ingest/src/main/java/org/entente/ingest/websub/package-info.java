/** Feeds that are pushed by a hub: the subscriber of W3C WebSub. */
@NullMarked
package org.entente.ingest.websub;

import org.jspecify.annotations.NullMarked;
