package org.entente.local.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** One topic of one partition, as a client sees it. */
final class KeptTopic {

    private static final String NAME = "kept";

    private final Map<String, Object> properties;

    KeptTopic(String bootstrapServers) {
        properties = Map.of("bootstrap.servers", bootstrapServers);
    }

    void make() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(properties)) {
            admin.createTopics(List.of(new NewTopic(NAME, 1, (short) 1))).all().get();
        }
    }

    /** Writes in a transaction, as the streams do. */
    void write(String value) throws ExecutionException, InterruptedException {
        Map<String, Object> writing = new HashMap<>(properties);
        writing.put("transactional.id", "writer");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(writing, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            Future<RecordMetadata> written = producer.send(new ProducerRecord<>(NAME, "key", value));
            producer.commitTransaction();
            written.get();
        }
    }

    /**
     * The committed values from the beginning, read as a member of a group, when there are so many. A broker that was killed may
     * have to end a transaction first that it had promised to commit.
     */
    List<String> awaitValues(int count) {
        Map<String, Object> reading = new HashMap<>(properties);
        reading.put("group.id", "reader");
        reading.put("isolation.level", "read_committed");
        reading.put("enable.auto.commit", false);
        reading.put("auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(reading, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(NAME));
            List<String> values = new ArrayList<>();
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (System.nanoTime() < deadline && values.size() < count) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
            return values;
        }
    }
}
