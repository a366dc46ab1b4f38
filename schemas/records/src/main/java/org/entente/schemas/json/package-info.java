/** Records as plain JSON, for people and for other tools. */
@NullMarked
package org.entente.schemas.json;

import org.jspecify.annotations.NullMarked;
