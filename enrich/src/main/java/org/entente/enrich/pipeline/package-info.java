/** Annotators in an order that is checked when the pipeline is built, from the raw article to the enriched one. */
@NullMarked
package org.entente.enrich.pipeline;

import org.jspecify.annotations.NullMarked;
