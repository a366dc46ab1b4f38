/** The bundled wire and what is shown of it. */
@NullMarked
package org.entente.local.demo;

import org.jspecify.annotations.NullMarked;
