/** Directories in which files appear, as agencies deliver by FTP: read once they are complete, and then put away. */
@NullMarked
package org.entente.ingest.spool;

import org.jspecify.annotations.NullMarked;
