/** The recount from the archive against everything that is published and served. */
@NullMarked
package org.entente.local.audit;

import org.jspecify.annotations.NullMarked;
