/** Directed stance, holder to target, from reported acts, speech verbs and quotes: the baseline that a model must beat. */
@NullMarked
package org.entente.enrich.stance;

import org.jspecify.annotations.NullMarked;
