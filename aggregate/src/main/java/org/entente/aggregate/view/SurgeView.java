package org.entente.aggregate.view;

import java.util.List;
import org.entente.news.CoMentionSurge;

/** Who appears together much more than before. Safe for use by several threads. */
public interface SurgeView {

    /**
     * The surges asked for, those found last first or the surest first.
     *
     * @throws ViewNotReadyException while they cannot be read
     */
    List<CoMentionSurge> find(EventQuery query);
}
