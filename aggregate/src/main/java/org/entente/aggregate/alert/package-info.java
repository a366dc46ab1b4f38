/** Webhooks for changes and surges: who is told of what, signed, and again until it is taken. No Kafka. */
@NullMarked
package org.entente.aggregate.alert;

import org.jspecify.annotations.NullMarked;
