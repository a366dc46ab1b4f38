package org.entente.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.entente.local.broker.EmbeddedBroker;
import org.entente.local.config.Configuration;
import org.entente.local.config.Settings;
import org.entente.local.registry.EmbeddedRegistry;
import org.entente.schemas.topic.TopicAdmin;
import org.entente.schemas.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BacklogIT {

    private final Path directory;

    BacklogIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void shouldCountWhatIsWrittenAlsoBeforeItsTransactionIsSeenToEnd() throws Exception {
        try (EmbeddedBroker broker = new EmbeddedBroker(directory.resolve("broker"), "127.0.0.1", 0, 0);
                EmbeddedRegistry registry = new EmbeddedRegistry(directory.resolve("registry"), "127.0.0.1", 0)) {
            broker.start();
            registry.start();
            Settings settings = settings(broker, registry);
            TopicAdmin.create(settings.kafka(), settings.replicationFactor());

            try (Backlog backlog = new Backlog(settings);
                    Producer<String, byte[]> producer = producer(broker)) {
                assertThat(backlog.pending()).isZero();

                producer.initTransactions();
                producer.beginTransaction();
                producer.send(new ProducerRecord<>(Topics.ARTICLE_RAW.name(), "wire:1", new byte[] {1}))
                        .get();
                assertThat(backlog.pending()).isOne();

                producer.commitTransaction();
                assertThat(backlog.pending()).isPositive();
            }
        }
    }

    private Settings settings(EmbeddedBroker broker, EmbeddedRegistry registry) {
        return Settings.of(Configuration.load(
                null,
                Map.of(),
                List.of(
                        "data=" + directory,
                        "kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "registry.url=" + registry.url())));
    }

    private static Producer<String, byte[]> producer(EmbeddedBroker broker) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker.bootstrapServers(),
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        "backlog"),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
