package org.entente.local.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecord;
import org.entente.local.broker.EmbeddedBroker;
import org.entente.news.CoMentionHourly;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.fault.Faults;
import org.entente.schemas.serde.AvroSerdes;
import org.entente.schemas.topic.TopicAdmin;
import org.entente.schemas.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The declarations, and Confluent's own client, against the broker and the registry that the stack starts. */
final class DeclaredTopicsIT {

    private static final String TOPIC = Topics.CO_MENTION_HOURLY.name();

    private final Path directory;

    DeclaredTopicsIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void shouldHoldWhatIsDeclaredAndSpeakAsConfluentsRegistryDoes() throws Exception {
        try (EmbeddedBroker broker = new EmbeddedBroker(directory.resolve("broker"), "127.0.0.1", 0, 0);
                EmbeddedRegistry registry = new EmbeddedRegistry(directory.resolve("registry"), "127.0.0.1", 0)) {
            broker.start();
            registry.start();
            KafkaConnection connection = new KafkaConnection(broker.bootstrapServers(), registry.url(), Map.of());

            assertThat(TopicAdmin.verify(connection)).hasSizeGreaterThanOrEqualTo(Topics.ALL.size());
            TopicAdmin.create(connection, (short) 1);
            TopicAdmin.create(connection, (short) 1);
            assertThat(TopicAdmin.verify(connection)).isEmpty();

            shouldReadWhatWeWrite(connection);
            shouldRefuseAnIncompatibleSchema(registry);
            shouldHoldAnUnknownIdForPoison(connection);
        }
    }

    private static void shouldHoldAnUnknownIdForPoison(KafkaConnection connection) {
        byte[] record = ByteBuffer.allocate(9).put((byte) 0).putInt(4_000_000).array();

        Throwable fault = catchThrowable(() -> new AvroSerdes(connection)
                .of(CoMentionHourly.class)
                .deserializer()
                .deserialize(TOPIC, record));

        assertThat(Faults.isRegistryAnswer(fault)).isTrue();
        assertThat(Faults.mayPassLater(fault)).isFalse();
    }

    private static void shouldReadWhatWeWrite(KafkaConnection connection) {
        CoMentionHourly written = CoMentionHourly.newBuilder()
                .setA("country/PRK")
                .setB("country/RUS")
                .setHour(Instant.parse("2026-11-24T12:00:00Z"))
                .setMentions(3)
                .setArticles(2)
                .setStories(1)
                .setSources(2)
                .build();
        byte[] bytes = new AvroSerdes(connection)
                .of(CoMentionHourly.class)
                .serializer()
                .serialize(TOPIC, written);
        try (KafkaAvroDeserializer plain = new KafkaAvroDeserializer()) {
            plain.configure(Map.of("schema.registry.url", connection.registryUrl()), false);
            GenericRecord read = (GenericRecord) plain.deserialize(TOPIC, bytes);
            assertThat(read.get("b")).hasToString("country/RUS");
            assertThat(read.get("articles")).isEqualTo(2L);
        }
    }

    private static void shouldRefuseAnIncompatibleSchema(EmbeddedRegistry registry) throws Exception {
        SchemaRegistryClient client = new CachedSchemaRegistryClient(registry.url(), 10);
        Schema released = new Schema.Parser()
                .parse(client.getLatestSchemaMetadata(TOPIC + "-value").getSchema());
        Schema incompatible = SchemaBuilder.record(released.getFullName())
                .fields()
                .requiredString("somethingElse")
                .endRecord();
        assertThatThrownBy(() -> client.register(TOPIC + "-value", new AvroSchema(incompatible)))
                .isInstanceOfSatisfying(RestClientException.class, e -> assertThat(e.getStatus())
                        .isEqualTo(409));
    }
}
