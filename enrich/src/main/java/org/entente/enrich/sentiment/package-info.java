/** Sentiment toward actors, by the model; and from a lexicon, the baseline it is compared with and what the rules of stance weigh words by. */
@NullMarked
package org.entente.enrich.sentiment;

import org.jspecify.annotations.NullMarked;
