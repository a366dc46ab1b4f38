package org.entente.aggregate.feed;

import java.util.List;
import org.entente.news.CoMentionSurge;
import org.entente.news.StanceChange;

/**
 * All that can be followed.
 *
 * @param stanceChanges changes of stance
 * @param surges pairs that appear together much more than before
 * @param coMentions pairs by window, each time its counts change
 * @param windows names of the windows in which pairs are counted, such as P7D
 */
public record Feeds(
        Feed<StanceChange> stanceChanges,
        Feed<CoMentionSurge> surges,
        Feed<RollingCount> coMentions,
        List<String> windows) {}
