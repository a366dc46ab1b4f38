/** The entente command and the stack it runs on one machine. */
@NullMarked
package org.entente.local;

import org.jspecify.annotations.NullMarked;
