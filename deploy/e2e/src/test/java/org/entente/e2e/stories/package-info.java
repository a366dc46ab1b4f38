/** How well near-duplicates are found, and at what cost. */
@NullMarked
package org.entente.e2e.stories;

import org.jspecify.annotations.NullMarked;
