package org.entente.aggregate.topology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.entente.aggregate.peer.PeerClient;
import org.entente.aggregate.peer.PeerTables;
import org.entente.aggregate.peer.RowQuestion;
import org.entente.aggregate.view.KeyRange;
import org.entente.aggregate.view.Rows;
import org.entente.aggregate.view.Staleness;

/** The stores of all instances, for the views of this one; and those that this one keeps, for the other ones. */
final class ClusterTables implements StoredViews.Source, PeerTables {

    private final Map<String, ClusterRows<?>> byName = new HashMap<>();
    private final PeerClient peers = new PeerClient();
    private final Staleness staleness = new Staleness();
    private final Cluster cluster;

    ClusterTables(Cluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public <V> Rows<V> rows(String store, Serde<V> form) {
        ClusterRows<V> rows = new ClusterRows<>(store, form, cluster, peers, staleness);
        byName.put(store, rows);
        return rows;
    }

    @Override
    public <V> Rows<V> everywhere(String store) {
        return new Rows<>() {
            @Override
            public void in(List<KeyRange> ranges, BiConsumer<String, V> visitor) {
                try {
                    new StoreRows<V>(cluster.everywhere(store)).in(ranges, visitor);
                } catch (InvalidStateStoreException e) {
                    throw ClusterRows.notReady(e);
                }
            }
        };
    }

    @Override
    public Staleness staleness() {
        return staleness;
    }

    @Override
    public Optional<Answer> answer(RowQuestion question) {
        ClusterRows<?> rows = byName.get(question.table());
        return rows == null ? Optional.empty() : rows.answer(question);
    }
}
