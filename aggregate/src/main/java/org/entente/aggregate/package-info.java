/** The aggregate stage: who appears with whom, and who stands how to whom, exactly counted. */
@NullMarked
package org.entente.aggregate;

import org.jspecify.annotations.NullMarked;
