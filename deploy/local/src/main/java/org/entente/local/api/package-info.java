/** The HTTP API, asked. */
@NullMarked
package org.entente.local.api;

import org.jspecify.annotations.NullMarked;
