/** The formats of the IPTC: NewsML-G2, NITF and ninjs. */
@NullMarked
package org.entente.ingest.wire;

import org.jspecify.annotations.NullMarked;
