/** Puts wire stories on {@code news.article.raw}. */
@NullMarked
package org.entente.ingest;

import org.jspecify.annotations.NullMarked;
