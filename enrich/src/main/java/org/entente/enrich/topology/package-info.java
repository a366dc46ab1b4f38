/** The Kafka Streams side of enrichment; the only package of this stage that imports Kafka. */
@NullMarked
package org.entente.enrich.topology;

import org.jspecify.annotations.NullMarked;
