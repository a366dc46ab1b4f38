/** How one actor stands to another: hours and windows. No Kafka. */
@NullMarked
package org.entente.aggregate.stance;

import org.jspecify.annotations.NullMarked;
