/** Broker, registry and the three stages in one process, and how far the counting is behind. */
@NullMarked
package org.entente.local.stack;

import org.jspecify.annotations.NullMarked;
