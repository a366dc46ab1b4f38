/** Text tables for people. */
@NullMarked
package org.entente.local.table;

import org.jspecify.annotations.NullMarked;
