/** The public conformance suites, run over our readers. */
@NullMarked
package org.entente.ingest.conformance;

import org.jspecify.annotations.NullMarked;
