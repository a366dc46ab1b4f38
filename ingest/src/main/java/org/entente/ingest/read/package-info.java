/** From files, directories and streams to single documents of bounded size. */
@NullMarked
package org.entente.ingest.read;

import org.jspecify.annotations.NullMarked;
