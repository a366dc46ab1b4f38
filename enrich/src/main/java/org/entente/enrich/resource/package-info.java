/** The tables and word lists that ship beside the classes. */
@NullMarked
package org.entente.enrich.resource;

import org.jspecify.annotations.NullMarked;
