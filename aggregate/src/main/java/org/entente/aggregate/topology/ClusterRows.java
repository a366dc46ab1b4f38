package org.entente.aggregate.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.entente.aggregate.peer.PeerClient;
import org.entente.aggregate.peer.PeerTables;
import org.entente.aggregate.peer.RowAnswer;
import org.entente.aggregate.peer.RowQuestion;
import org.entente.aggregate.view.KeyRange;
import org.entente.aggregate.view.Rows;
import org.entente.aggregate.view.Staleness;
import org.entente.aggregate.view.ViewNotReadyException;

/**
 * A state store as rows to read, whichever instances keep its partitions. Each partition is read from its owner; where
 * that one does not answer, from a copy, and {@link Staleness} is told. Partitions are looked up for every reading, as a
 * rebalance moves them.
 */
final class ClusterRows<V> implements Rows<V> {

    private final String store;
    private final Serde<V> form;
    private final Cluster cluster;
    private final PeerClient peers;
    private final Staleness staleness;

    ClusterRows(String store, Serde<V> form, Cluster cluster, PeerClient peers, Staleness staleness) {
        this.store = store;
        this.form = form;
        this.cluster = cluster;
        this.peers = peers;
        this.staleness = staleness;
    }

    /** A visitor that knows whether it has been called: after that no other copy can be asked instead. */
    private static final class Visits<V> implements BiConsumer<String, V> {

        private final BiConsumer<String, V> visitor;
        private boolean begun;

        Visits(BiConsumer<String, V> visitor) {
            this.visitor = visitor;
        }

        @Override
        public void accept(String key, V value) {
            begun = true;
            visitor.accept(key, value);
        }
    }

    @Override
    public void in(List<KeyRange> ranges, BiConsumer<String, V> visitor) {
        List<Cluster.Place> left;
        try {
            left = cluster.places(store);
        } catch (InvalidStateStoreException e) {
            throw notReady(e);
        }
        for (int copy = 0; !left.isEmpty(); copy++) {
            left = ask(left, copy, ranges, visitor);
        }
    }

    /** Asks for each partition the instance that stands there in its list; returns the partitions that were not answered. */
    private List<Cluster.Place> ask(
            List<Cluster.Place> places, int copy, List<KeyRange> ranges, BiConsumer<String, V> visitor) {
        Map<HostInfo, List<Cluster.Place>> hosts = new LinkedHashMap<>();
        for (Cluster.Place place : places) {
            if (copy >= place.copies().size()) {
                throw new ViewNotReadyException("a part of the counts is being restored or moved; ask again");
            }
            hosts.computeIfAbsent(place.copies().get(copy), any -> new ArrayList<>())
                    .add(place);
        }
        List<Cluster.Place> left = new ArrayList<>();
        hosts.forEach((host, there) -> {
            if (cluster.isHere(host)) {
                for (Cluster.Place place : there) {
                    if (!here(place.partition(), copy > 0, ranges, visitor)) {
                        left.add(place);
                    }
                }
            } else if (!elsewhere(host, there, copy > 0, ranges, visitor)) {
                left.addAll(there);
            }
        });
        return left;
    }

    private boolean here(int partition, boolean isCopy, List<KeyRange> ranges, BiConsumer<String, V> visitor) {
        Visits<V> visits = new Visits<>(visitor);
        try {
            new StoreRows<V>(cluster.here(store, partition, isCopy)).in(ranges, visits);
            if (isCopy) {
                staleness.note(cluster.behind(store, partition));
            }
            return true;
        } catch (InvalidStateStoreException e) {
            if (visits.begun) {
                throw notReady(e);
            }
            return false;
        }
    }

    private boolean elsewhere(
            HostInfo host,
            List<Cluster.Place> places,
            boolean isCopy,
            List<KeyRange> ranges,
            BiConsumer<String, V> visitor) {
        List<Integer> parts = places.stream().map(Cluster.Place::partition).toList();
        Visits<V> visits = new Visits<>(visitor);
        Deserializer<V> deserializer = form.deserializer();
        try {
            long behind = peers.ask(
                    host.host(),
                    host.port(),
                    new RowQuestion(store, parts, isCopy, ranges),
                    (key, bytes) -> visits.accept(key, deserializer.deserialize(store, bytes)));
            if (behind >= 0) {
                staleness.note(behind);
            }
            return true;
        } catch (IOException e) {
            if (visits.begun) {
                throw new ViewNotReadyException("an instance broke off its answer; ask again", e);
            }
            return false;
        }
    }

    /** What this instance keeps of what is asked; empty if it lacks a partition. */
    Optional<PeerTables.Answer> answer(RowQuestion question) {
        List<ReadOnlyKeyValueStore<String, V>> parts = new ArrayList<>();
        long behind = -1;
        try {
            for (int part : question.parts()) {
                parts.add(cluster.here(store, part, question.ofCopies()));
                if (question.ofCopies()) {
                    behind = Math.max(0, behind) + cluster.behind(store, part);
                }
            }
        } catch (InvalidStateStoreException e) {
            return Optional.empty();
        }
        long lacking = behind;
        return Optional.of(out -> {
            RowAnswer answer = new RowAnswer(out);
            Serializer<V> serializer = form.serializer();
            for (ReadOnlyKeyValueStore<String, V> part : parts) {
                new StoreRows<>(part).in(question.ranges(), (key, value) -> row(answer, serializer, key, value));
            }
            answer.end(lacking);
        });
    }

    private void row(RowAnswer answer, Serializer<V> serializer, String key, V value) {
        try {
            answer.row(key, serializer.serialize(store, value));
        } catch (IOException e) {
            throw new UncheckedIOException("the asking instance is gone", e);
        }
    }

    static ViewNotReadyException notReady(InvalidStateStoreException cause) {
        return new ViewNotReadyException("the counts are starting, being restored or moving; ask again", cause);
    }
}
