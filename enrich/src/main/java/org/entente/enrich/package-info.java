/** The enrich stage: from {@code news.article.raw} to {@code news.article.enriched}. */
@NullMarked
package org.entente.enrich;

import org.jspecify.annotations.NullMarked;
