package org.entente.aggregate.feed;

import org.entente.news.CoMentionSurge;
import org.entente.news.StanceChange;

/**
 * All that can be followed.
 *
 * @param stanceChanges changes of stance
 * @param surges pairs that appear together much more than before
 * @param coMentions pairs by window, each time its counts change
 */
public record Feeds(Feed<StanceChange> stanceChanges, Feed<CoMentionSurge> surges, Feed<RollingCount> coMentions) {}
