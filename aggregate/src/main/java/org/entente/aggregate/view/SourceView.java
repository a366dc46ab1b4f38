package org.entente.aggregate.view;

import java.util.List;
import java.util.Optional;
import org.entente.news.SourceStatus;

/** How each source of stories is doing, as its last status says it. Safe for use by several threads. */
public interface SourceView {

    /**
     * All of them, by id.
     *
     * @throws ViewNotReadyException while they cannot be read
     */
    List<SourceStatus> all();

    /**
     * The source with exactly this id.
     *
     * @throws ViewNotReadyException while it cannot be read
     */
    Optional<SourceStatus> find(String id);
}
