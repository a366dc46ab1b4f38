package org.entente.aggregate.topology;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.entente.aggregate.contribution.Changes;
import org.entente.aggregate.contribution.KeyedDelta;

/**
 * Parts an article's deltas by the partition of their keys, so that one record carries all that an article changes there.
 * A clock that has moved goes to every partition: a quiet pair's windows move too.
 */
record Spread(int partitions) implements StreamPartitioner<String, Changes> {

    List<Changes> parts(String article, int clock, boolean hasMoved, List<KeyedDelta> deltas) {
        TreeMap<Integer, List<KeyedDelta>> parts = new TreeMap<>();
        for (int partition = 0; hasMoved && partition < partitions; partition++) {
            parts.put(partition, new ArrayList<>());
        }
        for (KeyedDelta delta : deltas) {
            parts.computeIfAbsent(partition(delta.key()), any -> new ArrayList<>())
                    .add(delta);
        }
        List<Changes> changes = new ArrayList<>(parts.size());
        parts.forEach((partition, some) -> changes.add(new Changes(partition, clock, article, some)));
        return changes;
    }

    /** The partition where the key is counted. */
    Optional<Set<Integer>> of(String key) {
        return Optional.of(Set.of(partition(key)));
    }

    private int partition(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    @Override
    public Optional<Set<Integer>> partitions(String topic, String article, Changes changes, int partitions) {
        return Optional.of(Set.of(changes.partition()));
    }
}
