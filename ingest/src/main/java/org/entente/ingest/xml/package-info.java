/** XML of any format: its characters, and readers that no document can turn against us. */
@NullMarked
package org.entente.ingest.xml;

import org.jspecify.annotations.NullMarked;
