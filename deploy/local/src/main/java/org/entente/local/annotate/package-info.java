/** Enrichment without Kafka: documents in, JSON lines out. */
@NullMarked
package org.entente.local.annotate;

import org.jspecify.annotations.NullMarked;
