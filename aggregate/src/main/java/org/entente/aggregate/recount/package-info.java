/** The naive recount of the latest revisions, which the served counts must equal. */
@NullMarked
package org.entente.aggregate.recount;

import org.jspecify.annotations.NullMarked;
