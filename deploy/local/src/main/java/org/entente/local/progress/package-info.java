/** How far long work is, shown to whoever waits for it. */
@NullMarked
package org.entente.local.progress;

import org.jspecify.annotations.NullMarked;
