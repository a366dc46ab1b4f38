/** The topics, each declared once, and what makes them on a cluster. */
@NullMarked
package org.entente.schemas.topic;

import org.jspecify.annotations.NullMarked;
