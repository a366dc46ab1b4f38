/** Sentiment toward actors from a lexicon: the baseline that a model must beat. */
@NullMarked
package org.entente.enrich.sentiment;

import org.jspecify.annotations.NullMarked;
