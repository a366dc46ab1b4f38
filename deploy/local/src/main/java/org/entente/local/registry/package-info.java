/** A real schema registry beside this process, for one machine. */
@NullMarked
package org.entente.local.registry;

import org.jspecify.annotations.NullMarked;
