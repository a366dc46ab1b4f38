package org.entente.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.entente.news.CoMentionHourly;
import org.entente.news.StanceHourly;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.topic.Topics;
import org.junit.jupiter.api.Test;

final class WireFormatTest {

    private static final String REGISTRY = "mock://wire-format";
    private static final String TOPIC = Topics.CO_MENTION_HOURLY.name();

    private final AvroSerdes serdes = new AvroSerdes(new KafkaConnection("localhost:9092", REGISTRY, Map.of()));
    private final CoMentionHourly record = CoMentionHourly.newBuilder()
            .setA("country/PRK")
            .setB("country/RUS")
            .setHour(Instant.parse("2026-11-24T12:00:00Z"))
            .setMentions(3)
            .setArticles(2)
            .setStories(1)
            .setSources(2)
            .build();

    @Test
    void shouldBeReadByAPlainConfluentDeserializer() {
        // given
        byte[] bytes = serdes.of(CoMentionHourly.class).serializer().serialize(TOPIC, record);

        // when
        try (KafkaAvroDeserializer plain = new KafkaAvroDeserializer()) {
            plain.configure(Map.of("schema.registry.url", REGISTRY), false);
            GenericRecord read = (GenericRecord) plain.deserialize(TOPIC, bytes);

            // then
            assertThat(read.getSchema().getFullName()).isEqualTo("org.entente.news.CoMentionHourly");
            assertThat(read.get("a")).hasToString("country/PRK");
            assertThat(read.get("articles")).isEqualTo(2L);
            assertThat(read.get("hour"))
                    .isEqualTo(Instant.parse("2026-11-24T12:00:00Z").toEpochMilli());
            assertThat(read.getSchema().toString()).doesNotContain("avro.java.string");
        }
    }

    @Test
    void shouldWriteEachRecordOfATopicAsTheFirstOne() {
        Serializer<CoMentionHourly> writer = serdes.of(CoMentionHourly.class).serializer();
        CoMentionHourly other =
                CoMentionHourly.newBuilder(record).setArticles(77).build();
        byte[] first = writer.serialize(TOPIC, record);

        assertThat(writer.serialize(TOPIC, record)).isEqualTo(first);
        assertThat(serdes.of(CoMentionHourly.class).deserializer().deserialize(TOPIC, writer.serialize(TOPIC, other)))
                .isEqualTo(other);
        assertThat(writer.serialize(TOPIC, null)).isNull();
    }

    @Test
    void shouldWriteTheNextRecordWholeAfterOneThatCannotBeWritten() {
        Serializer<CoMentionHourly> writer = serdes.of(CoMentionHourly.class).serializer();
        byte[] first = writer.serialize(TOPIC, record);
        CoMentionHourly broken = new CoMentionHourly("country/PRK", null, Instant.EPOCH, 1L, 1L, 1L, 1L);

        assertThatThrownBy(() -> writer.serialize(TOPIC, broken)).isInstanceOf(SerializationException.class);

        assertThat(writer.serialize(TOPIC, record)).isEqualTo(first);
    }

    @Test
    void shouldStartWithTheMagicByteAndTheSchemaId() {
        byte[] bytes = serdes.of(CoMentionHourly.class).serializer().serialize(TOPIC, record);

        assertThat(bytes[0]).isZero();
        assertThat(ByteBuffer.wrap(bytes, 1, 4).getInt()).isPositive();
    }

    @Test
    void shouldReadWhatItWrites() {
        Serde<CoMentionHourly> serde = serdes.of(CoMentionHourly.class);

        assertThat(serde.deserializer().deserialize(TOPIC, serde.serializer().serialize(TOPIC, record)))
                .isEqualTo(record);
    }

    @Test
    void shouldRefuseBytesThatAreNoRecord() {
        Serde<CoMentionHourly> serde = serdes.of(CoMentionHourly.class);

        assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, new byte[] {7, 7, 7, 7, 7, 7}))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void shouldRefuseARecordOfAnotherClass() {
        byte[] bytes = serdes.of(CoMentionHourly.class).serializer().serialize(TOPIC, record);

        assertThatThrownBy(() -> serdes.of(StanceHourly.class).deserializer().deserialize(TOPIC, bytes))
                .isInstanceOf(SerializationException.class);
    }
}
