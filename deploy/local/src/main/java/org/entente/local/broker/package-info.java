/** A real Kafka broker inside this process, for one machine. */
@NullMarked
package org.entente.local.broker;

import org.jspecify.annotations.NullMarked;
