/** The scores of the models on labelled files. */
@NullMarked
package org.entente.local.evaluate;

import org.jspecify.annotations.NullMarked;
