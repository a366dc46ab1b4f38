/** When a stance has changed, by a simple rule. No Kafka. */
@NullMarked
package org.entente.aggregate.change;

import org.jspecify.annotations.NullMarked;
