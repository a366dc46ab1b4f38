/** The archive and the compacted topics, read whole by commands: which revision of each article stands, and what is published. */
@NullMarked
package org.entente.local.archive;

import org.jspecify.annotations.NullMarked;
