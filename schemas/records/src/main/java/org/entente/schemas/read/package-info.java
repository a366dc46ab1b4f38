/** Reading topics to their end. */
@NullMarked
package org.entente.schemas.read;

import org.jspecify.annotations.NullMarked;
