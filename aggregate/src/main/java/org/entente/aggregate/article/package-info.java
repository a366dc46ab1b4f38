/** The part of an enriched article that is counted. */
@NullMarked
package org.entente.aggregate.article;

import org.jspecify.annotations.NullMarked;
