package org.entente.schemas.serde;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.fault.Backoff;
import org.entente.schemas.fault.RetryingDeserializer;
import org.entente.schemas.fault.RetryingSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Serdes for the values of our topics: Avro in the Confluent wire format (magic byte 0, schema id in 4 bytes, body),
 * subject {@code <topic>-value}. A registry that is away for a moment is asked again for about six seconds, one that takes requests and
 * says nothing for less than a minute; an interrupt ends that sooner. The serdes are safe for use by several threads as long as the
 * registry's client is.
 */
public final class AvroSerdes {

    static {
        TrustedRecords.trust();
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
        Serializer<T> write = new KnownSchemaSerializer<>(type, writer::serialize);
        Deserializer<T> read = (topic, bytes) -> cast(type, topic, reader.deserialize(topic, bytes));
        return Serdes.serdeFrom(
                new RetryingSerializer<>(write, Backoff.REGISTRY), new RetryingDeserializer<>(read, Backoff.REGISTRY));
    }

    @SuppressWarnings("NullAway") // null is a tombstone
    private static <T> T cast(Class<T> type, String topic, @Nullable Object value) {
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        throw new SerializationException(
                "a value of " + topic + " is a " + value.getClass().getName() + ", expected is a " + type.getName());
    }
}
