package org.entente.aggregate.topology;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.entente.aggregate.AggregateSettings;
import org.entente.aggregate.alert.Alert;
import org.entente.aggregate.alert.AlertFile;
import org.entente.aggregate.alert.Receiver;
import org.entente.aggregate.alert.Webhook;
import org.entente.news.CoMentionSurge;
import org.entente.news.StanceChange;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.serde.AvroSerdes;
import org.entente.schemas.topic.Topics;

/** The alerts of one instance: a thread for each receiver. Several instances share the partitions. Started once and closed once. */
public final class RunningAlerts implements AutoCloseable {

    private static final long CLOSE_WITHIN_MS = 5_000;
    private static final int AT_A_TIME = 2;

    private final List<AlertReading> readings = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    /** @throws IllegalArgumentException if the file of receivers is none */
    public RunningAlerts(KafkaConnection connection, AggregateSettings settings, Clock clock, MeterRegistry meters) {
        Path file = settings.alerts().file();
        if (file == null) {
            return;
        }
        AvroSerdes serdes = new AvroSerdes(connection);
        Deserializer<StanceChange> changes = serdes.of(StanceChange.class).deserializer();
        Deserializer<CoMentionSurge> surges = serdes.of(CoMentionSurge.class).deserializer();
        AlertReading.Decoder decoder = (topic, value) -> topic.equals(Topics.STANCE_CHANGE.name())
                ? Alert.of(changes.deserialize(topic, value))
                : Alert.of(surges.deserialize(topic, value));
        for (Receiver receiver : AlertFile.read(file)) {
            AlertReading reading = new AlertReading(
                    consumers(connection, settings.applicationId() + "-alert-" + receiver.name()),
                    decoder,
                    new Webhook(receiver, Webhook.BACKOFF, clock, meters));
            readings.add(reading);
            threads.add(new Thread(reading, "alert-" + receiver.name()));
        }
    }

    private static Supplier<Consumer<String, byte[]>> consumers(KafkaConnection connection, String group) {
        Map<String, Object> properties = connection.clientProperties();
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        // So few that even those that all fail for half a minute are done before the group gives the reader up.
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_A_TIME);
        return () -> new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Begins to tell. */
    public void start() {
        threads.forEach(Thread::start);
    }

    /** Stops to tell; what is not settled is told after the next start. */
    @Override
    public void close() {
        readings.forEach(AlertReading::close);
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join(CLOSE_WITHIN_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
