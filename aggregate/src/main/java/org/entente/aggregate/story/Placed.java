package org.entente.aggregate.story;

import org.jspecify.annotations.Nullable;

/**
 * An article in a partition of bands.
 *
 * @param earliest the earliest near-duplicate before it that shares one of the partition's bands; null for none
 */
public record Placed(Print print, @Nullable Rank earliest) {}
