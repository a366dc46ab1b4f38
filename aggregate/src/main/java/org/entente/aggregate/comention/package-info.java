/** How often two actors appear together: hours, members and windows. No Kafka. */
@NullMarked
package org.entente.aggregate.comention;

import org.jspecify.annotations.NullMarked;
