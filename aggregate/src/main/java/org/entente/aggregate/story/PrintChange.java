package org.entente.aggregate.story;

import org.jspecify.annotations.Nullable;

/**
 * What a partition of bands has to know of an article from now on.
 *
 * @param print null for one that has no band there any more
 */
public record PrintChange(
        int partition, String article, @Nullable Print print) {}
