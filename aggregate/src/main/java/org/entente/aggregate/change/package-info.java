/** When a stance has changed. No Kafka. */
@NullMarked
package org.entente.aggregate.change;

import org.jspecify.annotations.NullMarked;
