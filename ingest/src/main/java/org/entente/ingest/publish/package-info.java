/** Revisions, their ledger and refused documents, in one transaction. */
@NullMarked
package org.entente.ingest.publish;

import org.jspecify.annotations.NullMarked;
