package org.entente.aggregate.view;

import org.entente.news.CoMentionSurge;

/** Who appears together much more than before. Safe for use by several threads. */
public interface SurgeView {

    /**
     * The surges asked for, those found last first or the surest first, then by id.
     *
     * @throws ViewNotReadyException while they cannot be read
     */
    Slice<CoMentionSurge> find(EventQuery query);
}
