/** Putting documents on the archive, with its progress shown. */
@NullMarked
package org.entente.local.publish;

import org.jspecify.annotations.NullMarked;
