package org.entente.aggregate.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.entente.aggregate.feed.FeedCursor;
import org.entente.aggregate.feed.FeedItem;
import org.entente.aggregate.feed.FeedReader;
import org.junit.jupiter.api.Test;

final class TopicReadingTest {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);

    private final MockConsumer<String, byte[]> consumer = new FromTheBeginning();

    @Test
    void shouldNotWaitForASlowReaderWithoutEnd() throws InterruptedException {
        SlowReader reader = new SlowReader();
        boolean isToGoOn;
        try (TopicReading<byte[]> reading = reading()) {
            isToGoOn = reading.giveTo(
                    reader,
                    Duration.ofMillis(1),
                    new Patience(Duration.ofSeconds(30), Duration.ofMinutes(1), () -> reader.now));
        }

        assertThat(isToGoOn).isFalse();
        assertThat(reader.waits)
                .containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ZERO);
        assertThat(reader.taken).containsExactly(0L, 1L, 2L);
    }

    /** With ten records to be read. */
    private TopicReading<byte[]> reading() {
        Node[] none = {};
        consumer.updatePartitions("topic", List.of(new PartitionInfo("topic", 0, Node.noNode(), none, none)));
        consumer.updateEndOffsets(Map.of(PARTITION, 10L));
        TopicReading<byte[]> reading =
                new TopicReading<>(new TopicReading.Topic<>("topic", () -> consumer, (key, value) -> value));
        reading.seek(new FeedCursor(List.of(0L)));
        for (int offset = 0; offset < 10; offset++) {
            consumer.addRecord(new ConsumerRecord<>("topic", 0, offset, "key", new byte[0]));
        }
        return reading;
    }

    /** It knows no times. */
    private static final class FromTheBeginning extends MockConsumer<String, byte[]> {

        FromTheBeginning() {
            super("earliest");
        }

        @Override
        public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> times) {
            return Map.of(PARTITION, new OffsetAndTimestamp(0, 0));
        }
    }

    /** One that lets itself be waited for 25 seconds each time, if it may. */
    private static final class SlowReader implements FeedReader<byte[]> {

        private static final Duration SLOW = Duration.ofSeconds(25);

        private final List<Duration> waits = new ArrayList<>();
        private final List<Long> taken = new ArrayList<>();
        private long now;

        @Override
        public boolean awaitRoom(Duration within) {
            waits.add(within);
            Duration waited = within.compareTo(SLOW) < 0 ? within : SLOW;
            now += waited.toNanos();
            return !within.isZero();
        }

        @Override
        public boolean take(FeedItem<byte[]> item, FeedCursor cursor) {
            return taken.add(item.offset());
        }

        @Override
        public boolean beat(FeedCursor cursor) {
            return true;
        }

        @Override
        public void end() {}
    }
}
