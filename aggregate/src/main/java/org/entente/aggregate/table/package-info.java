/** What the counting needs of a store, so that the counting itself knows none. */
@NullMarked
package org.entente.aggregate.table;

import org.jspecify.annotations.NullMarked;
