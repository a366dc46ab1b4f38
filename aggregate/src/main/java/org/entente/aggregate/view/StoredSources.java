package org.entente.aggregate.view;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.news.SourceStatus;

/** Answers from the table of statuses. */
final class StoredSources implements SourceView {

    private final Rows<SourceStatus> sources;

    StoredSources(Rows<SourceStatus> sources) {
        this.sources = sources;
    }

    @Override
    public List<SourceStatus> all() {
        TreeMap<String, SourceStatus> byId = new TreeMap<>();
        sources.all(byId::put);
        return List.copyOf(byId.values());
    }

    @Override
    public Optional<SourceStatus> find(String id) {
        return Optional.ofNullable(sources.get(id));
    }
}
