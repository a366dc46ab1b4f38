/** Where the cluster and the registry are. */
@NullMarked
package org.entente.schemas.connection;

import org.jspecify.annotations.NullMarked;
