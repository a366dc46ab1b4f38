/** The benchmarks of {@code entente bench}: ratios of one run on one machine, never times. */
@NullMarked
package org.entente.local.bench;

import org.jspecify.annotations.NullMarked;
