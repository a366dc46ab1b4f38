/** When two actors appear together much more than before. No Kafka. */
@NullMarked
package org.entente.aggregate.surge;

import org.jspecify.annotations.NullMarked;
