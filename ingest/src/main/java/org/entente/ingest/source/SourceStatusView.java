package org.entente.ingest.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.entente.news.SourceStatus;
import org.jspecify.annotations.Nullable;

/** The last status of every source that is known, whoever polls it. Safe for use by several threads. */
public final class SourceStatusView {

    private final Map<String, SourceStatus> statuses = new ConcurrentSkipListMap<>();

    /** @param status null where there is none any longer */
    void put(String id, @Nullable SourceStatus status) {
        if (status == null) {
            statuses.remove(id);
        } else {
            statuses.put(id, status);
        }
    }

    /** By id. */
    public List<SourceStatus> all() {
        return List.copyOf(statuses.values());
    }

    /** The source's, if it is known. */
    public Optional<SourceStatus> of(String id) {
        return Optional.ofNullable(statuses.get(id));
    }
}
