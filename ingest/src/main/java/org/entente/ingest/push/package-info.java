/** Stories that are pushed over HTTP: who may, how much, in which formats, and what is answered. */
@NullMarked
package org.entente.ingest.push;

import org.jspecify.annotations.NullMarked;
