package org.entente.aggregate.topology;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.entente.aggregate.contribution.Delta;

/** Sends ticks to every partition, so that a quiet pair's windows move too, and everything else by its key. */
final class DeltaPartitioner implements StreamPartitioner<String, Delta> {

    @Override
    public Optional<Set<Integer>> partitions(String topic, String key, Delta delta, int partitions) {
        if (delta instanceof Delta.Tick) {
            return Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toSet()));
        }
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return Optional.of(Set.of(Utils.toPositive(Utils.murmur2(bytes)) % partitions));
    }
}
