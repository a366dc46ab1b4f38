package org.entente.e2e;

import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.entente.local.config.Settings;
import org.entente.news.CoMentionHourly;
import org.entente.schemas.serde.AvroSerdes;
import org.entente.schemas.topic.TopicDeclaration;
import org.entente.schemas.topic.Topics;
import org.jspecify.annotations.Nullable;

/** Somebody who writes on topics that are not theirs. */
final class PoisonPen {

    private PoisonPen() {}

    /** Bytes on the archive. */
    static void write(Settings settings, String key, byte[] value) {
        write(settings, Topics.ARTICLE_RAW.name(), key, value);
    }

    /** A count that nobody has counted. */
    static void forge(Settings settings, String key, CoMentionHourly count) {
        forge(settings, Topics.CO_MENTION_HOURLY, key, CoMentionHourly.class, count);
    }

    /** A record that no stage has written. */
    static <T extends SpecificRecord> void forge(
            Settings settings, TopicDeclaration topic, String key, Class<T> type, T record) {
        byte[] value = new AvroSerdes(settings.kafka()).of(type).serializer().serialize(topic.name(), record);
        write(settings, topic.name(), key, value);
    }

    /** Takes a forged count back. */
    static void erase(Settings settings, String key) {
        write(settings, Topics.CO_MENTION_HOURLY.name(), key, null);
    }

    private static void write(Settings settings, String topic, String key, byte @Nullable [] value) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                settings.kafka().clientProperties(), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
