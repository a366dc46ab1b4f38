package org.entente.schemas.serde;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.entente.news.Article;
import org.entente.schemas.connection.KafkaConnection;
import org.jspecify.annotations.Nullable;

/**
 * Serdes for the values of our topics: Avro in the Confluent wire format (magic byte 0, schema id in 4 bytes, body),
 * subject {@code <topic>-value}. The serdes are safe for use by several threads as long as the registry's client is.
 */
public final class AvroSerdes {

    static {
        trustOurRecords();
    }

    private final Map<String, Object> properties;

    public AvroSerdes(KafkaConnection connection) {
        properties = connection.registryProperties();
        properties.put("specific.avro.reader", true);
    }

    /**
     * The serde of one record class. Null is a tombstone both ways.
     *
     * <p>Reading throws {@link SerializationException} where the bytes are not in the wire format, the registry does not know the
     * schema, or the record is of another class.
     */
    public <T extends SpecificRecord> Serde<T> of(Class<T> type) {
        KafkaAvroSerializer writer = new KafkaAvroSerializer();
        writer.configure(properties, false);
        KafkaAvroDeserializer reader = new KafkaAvroDeserializer();
        reader.configure(properties, false);
        Serializer<T> write = writer::serialize;
        Deserializer<T> read = (topic, bytes) -> cast(type, topic, reader.deserialize(topic, bytes));
        return Serdes.serdeFrom(write, read);
    }

    @SuppressWarnings("NullAway") // null is a tombstone
    private static <T> T cast(Class<T> type, String topic, @Nullable Object value) {
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        throw new SerializationException(
                "a value of " + topic + " is a " + value.getClass().getName() + ", expected is a " + type.getName());
    }

    /** Avro 1.12 loads record classes of trusted packages only; ours are named here so that no process needs a flag. */
    private static void trustOurRecords() {
        String ours = Article.class.getPackageName();
        ClassSecurityValidator.setGlobal(
                ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(), type -> type.getPackageName()
                        .equals(ours)));
    }
}
