package org.entente.local.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.entente.local.archive.Revision;
import org.entente.local.config.Settings;
import org.entente.schemas.deadletter.DeadLetterHeaders;
import org.entente.schemas.topic.TopicAdmin;
import org.entente.schemas.topic.TopicDeclaration;
import org.jspecify.annotations.Nullable;

/** The topics of one replay: the enriched articles, and what was refused. One thread writes. */
final class ReplayTopics implements AutoCloseable {

    /** What kept an article from being there. */
    enum Cause {
        PROCESSING("processing"),
        PRODUCTION("production");

        private final String label;

        Cause(String label) {
            this.label = label;
        }
    }

    private record Sent(Revision revision, Future<RecordMetadata> future) {}

    private final TopicDeclaration enriched;
    private final TopicDeclaration deadLetters;
    private final Producer<String, byte[]> producer;
    private final List<Sent> sent = new ArrayList<>();
    private final List<Future<RecordMetadata>> letters = new ArrayList<>();

    ReplayTopics(TopicDeclaration enriched, TopicDeclaration deadLetters, Producer<String, byte[]> producer) {
        this.enriched = enriched;
        this.deadLetters = deadLetters;
        this.producer = producer;
    }

    /**
     * Makes them where they are not there.
     *
     * @throws IllegalStateException if the cluster or the registry cannot be reached or refuses
     */
    static ReplayTopics open(Settings settings, TopicDeclaration enriched, TopicDeclaration deadLetters) {
        TopicAdmin.create(settings.kafka(), settings.replicationFactor(), List.of(enriched, deadLetters));
        Map<String, Object> properties = new HashMap<>(settings.kafka().clientProperties());
        properties.putIfAbsent(ProducerConfig.CLIENT_ID_CONFIG, "entente-replay");
        properties.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return new ReplayTopics(
                enriched,
                deadLetters,
                new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer()));
    }

    TopicDeclaration enriched() {
        return enriched;
    }

    /** Sends the record of the revision, under the revision's own time. */
    void put(Revision revision, byte[] value) {
        ConsumerRecord<String, byte[]> source = revision.source();
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(enriched.name(), null, source.timestamp(), source.key(), value);
        sent.add(new Sent(revision, producer.send(record)));
    }

    /** Sends the revision as it lies on the archive to the dead letters; one that may not be seen leaves its key alone. */
    void refuse(Revision revision, Cause cause, Exception fault) {
        ConsumerRecord<String, byte[]> source = revision.source();
        Headers headers = DeadLetterHeaders.ofRecord(
                "replay", cause.label, new TopicPartition(source.topic(), source.partition()), source.offset(), fault);
        byte[] value = revision.isUsable() ? source.value() : null;
        letters.add(producer.send(new ProducerRecord<>(deadLetters.name(), null, null, source.key(), value, headers)));
    }

    /**
     * Waits until all that was sent has been taken; what is too large for the topic goes to the dead letters.
     *
     * @return how many were
     * @throws IllegalStateException if something was not taken
     */
    int flush() {
        producer.flush();
        int refused = 0;
        for (Sent each : sent) {
            Exception fault = fault(each.future);
            if (fault instanceof RecordTooLargeException) {
                refuse(each.revision, Cause.PRODUCTION, fault);
                refused++;
            } else if (fault != null) {
                throw failed(enriched, fault);
            }
        }
        sent.clear();
        producer.flush();
        for (Future<RecordMetadata> letter : letters) {
            Exception fault = fault(letter);
            if (fault != null) {
                throw failed(deadLetters, fault);
            }
        }
        letters.clear();
        return refused;
    }

    private static @Nullable Exception fault(Future<RecordMetadata> sent) {
        try {
            sent.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause() instanceof Exception cause ? cause : e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        }
    }

    private static IllegalStateException failed(TopicDeclaration topic, Exception fault) {
        return new IllegalStateException(
                "cannot write to " + topic.name() + ": " + fault.getMessage()
                        + "; the same command goes on where this one stopped",
                fault);
    }

    @Override
    public void close() {
        producer.close();
    }
}
