/** What a dead letter says of itself, at whichever stage it was refused. */
@NullMarked
package org.entente.schemas.deadletter;

import org.jspecify.annotations.NullMarked;
