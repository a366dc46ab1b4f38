/** The whole path, held from outside. */
@NullMarked
package org.entente.e2e;

import org.jspecify.annotations.NullMarked;
