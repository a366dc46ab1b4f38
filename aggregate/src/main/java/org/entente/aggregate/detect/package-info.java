/** How a change of a series is found as it grows, found again after a correction, and told once. No Kafka. */
@NullMarked
package org.entente.aggregate.detect;

import org.jspecify.annotations.NullMarked;
