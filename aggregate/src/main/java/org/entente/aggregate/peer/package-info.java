/** What instances ask each other: rows of the parts that another one keeps. No Kafka. */
@NullMarked
package org.entente.aggregate.peer;

import org.jspecify.annotations.NullMarked;
