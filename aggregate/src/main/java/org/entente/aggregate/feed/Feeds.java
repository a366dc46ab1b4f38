package org.entente.aggregate.feed;

import org.entente.news.StanceChange;

/**
 * All that can be followed.
 *
 * @param stanceChanges changes of stance
 * @param coMentions pairs by window, each time its counts change
 */
public record Feeds(Feed<StanceChange> stanceChanges, Feed<RollingCount> coMentions) {}
