/** Records in the Confluent wire format, made with the Confluent client. */
@NullMarked
package org.entente.schemas.serde;

import org.jspecify.annotations.NullMarked;
