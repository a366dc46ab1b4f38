/** What one article revision adds to the counts, and the signed deltas between two revisions. */
@NullMarked
package org.entente.aggregate.contribution;

import org.jspecify.annotations.NullMarked;
