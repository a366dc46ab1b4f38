/** What may pass later and is tried again, and what never will. */
@NullMarked
package org.entente.schemas.fault;

import org.jspecify.annotations.NullMarked;
