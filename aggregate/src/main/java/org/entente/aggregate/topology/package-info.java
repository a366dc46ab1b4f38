/** The Kafka Streams adapters of the aggregate stage, and its stores. */
@NullMarked
package org.entente.aggregate.topology;

import org.jspecify.annotations.NullMarked;
