package org.entente.schemas.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a topic of two partitions with three records each. */
final class CommittedRecordsTest {

    private static final String TOPIC = "news";
    private static final TopicPartition ONE = new TopicPartition(TOPIC, 0);
    private static final TopicPartition TWO = new TopicPartition(TOPIC, 1);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final List<String> read = new ArrayList<>();
    private int failures;
    private CommittedRecords records;

    @BeforeEach
    void open() {
        consumer.updatePartitions(
                TOPIC,
                List.of(new PartitionInfo(TOPIC, 0, null, null, null), new PartitionInfo(TOPIC, 1, null, null, null)));
        consumer.updateBeginningOffsets(Map.of(ONE, 0L, TWO, 0L));
        consumer.updateEndOffsets(Map.of(ONE, 3L, TWO, 3L));
        records = new CommittedRecords(consumer, "localhost:9092", TOPIC, Duration.ZERO);
        fill();
    }

    @AfterEach
    void close() {
        records.close();
    }

    /** The consumer of the tests forgets what it has given out. */
    private void fill() {
        for (TopicPartition partition : List.of(ONE, TWO)) {
            for (long offset = consumer.position(partition); offset < 3; offset++) {
                consumer.addRecord(new ConsumerRecord<>(
                        TOPIC, partition.partition(), offset, partition.partition() + "-" + offset, new byte[0]));
            }
        }
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        if (failures > 0 && read.size() == 1) {
            failures--;
            throw new TimeoutException("the registry does not answer");
        }
        read.add(record.key());
    }

    @Test
    void shouldHandOverEveryRecordOnce() {
        assertThat(records.catchUp(this::read)).isEqualTo(6);
        assertThat(records.catchUp(this::read)).isZero();
        assertThat(read).containsExactlyInAnyOrder("0-0", "0-1", "0-2", "1-0", "1-1", "1-2");
    }

    @Test
    void shouldSayThatTheBrokersHaveGoneInsteadOfWaitingForEver() {
        consumer.updateEndOffsets(Map.of(ONE, 4L, TWO, 3L));
        consumer.schedulePollTask(() -> {});
        consumer.schedulePollTask(() -> consumer.setOffsetsException(new TimeoutException("nobody there")));

        assertThatThrownBy(() -> records.catchUp(this::read))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no broker answers at localhost:9092");
        assertThat(read).hasSize(6);
    }

    @Test
    void shouldGoOnWhereTheReaderFailed() {
        failures = 2;

        assertThatThrownBy(() -> records.catchUp(this::read)).isInstanceOf(TimeoutException.class);
        assertThat(records.remaining()).isEqualTo(5);
        fill();
        assertThatThrownBy(() -> records.poll(Duration.ZERO, this::read)).isInstanceOf(TimeoutException.class);
        assertThat(records.remaining()).isEqualTo(5);
        fill();
        assertThat(records.catchUp(this::read)).isEqualTo(5);

        assertThat(read).containsExactlyInAnyOrder("0-0", "0-1", "0-2", "1-0", "1-1", "1-2");
    }
}
