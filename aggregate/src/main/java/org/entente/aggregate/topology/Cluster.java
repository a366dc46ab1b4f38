package org.entente.aggregate.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.LagInfo;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** Which instance keeps which partition of a store, and the partitions that this one keeps. Safe for use by several threads. */
final class Cluster {

    private volatile @Nullable Member member;

    private record Member(KafkaStreams streams, HostInfo self) {}

    /**
     * One partition of a store.
     *
     * @param partition its number
     * @param copies the instances that keep it, its owner first, if it has one
     */
    record Place(int partition, List<HostInfo> copies) {}

    /** From now on this instance is one of them, and its client knows where the partitions are. */
    void join(KafkaStreams streams, HostInfo self) {
        member = new Member(streams, self);
    }

    private Member member() {
        Member now = member;
        if (now == null) {
            throw new InvalidStateStoreException("the counting has not been started");
        }
        return now;
    }

    /**
     * All partitions of the store, as of the last time that they were assigned.
     *
     * @throws InvalidStateStoreException if they have not been yet
     */
    List<Place> places(String store) {
        AtomicInteger count = new AtomicInteger();
        List<Place> places = new ArrayList<>();
        places.add(place(store, 0, count));
        for (int partition = 1; partition < count.get(); partition++) {
            places.add(place(store, partition, count));
        }
        return places;
    }

    private Place place(String store, int partition, AtomicInteger count) {
        StreamPartitioner<String, Object> there = (topic, key, value, partitions) -> {
            count.set(partitions);
            return Optional.of(Set.of(partition));
        };
        KeyQueryMetadata found = member().streams().queryMetadataForKey(store, "", there);
        if (KeyQueryMetadata.NOT_AVAILABLE.equals(found)) {
            throw new InvalidStateStoreException("the partitions of " + store + " have not been assigned yet");
        }
        List<HostInfo> copies = new ArrayList<>();
        if (!HostInfo.unavailable().equals(found.activeHost())) {
            copies.add(found.activeHost());
        }
        copies.addAll(found.standbyHosts());
        return new Place(partition, copies);
    }

    boolean isHere(HostInfo host) {
        return member().self().equals(host);
    }

    /**
     * The partition that is kept here.
     *
     * @param isCopy whether one that may be behind will do
     * @throws InvalidStateStoreException if it is not kept here, or cannot be read now
     */
    <V> ReadOnlyKeyValueStore<String, V> here(String store, int partition, boolean isCopy) {
        StoreQueryParameters<ReadOnlyKeyValueStore<String, V>> asked = StoreQueryParameters.fromNameAndType(
                        store, QueryableStoreTypes.<String, V>keyValueStore())
                .withPartition(partition);
        return member().streams().store(isCopy ? asked.enableStaleStores() : asked);
    }

    /** A table that each instance has all of. */
    <V> ReadOnlyKeyValueStore<String, V> everywhere(String store) {
        return member().streams()
                .store(StoreQueryParameters.fromNameAndType(store, QueryableStoreTypes.<String, V>keyValueStore()));
    }

    /** How many changes the partition that is kept here may lack; 0 where that is not known. */
    long behind(String store, int partition) {
        LagInfo lag = member().streams()
                .allLocalStorePartitionLags()
                .getOrDefault(store, Map.of())
                .get(partition);
        return lag == null ? 0 : lag.offsetLag();
    }
}
