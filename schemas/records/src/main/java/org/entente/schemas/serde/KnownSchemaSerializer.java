package org.entente.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes records of one class, whose schema is always the same. Confluent's serializer registers it with the first record of a
 * topic; after that its id is known, and asking for it again would cost more than writing the record.
 */
final class KnownSchemaSerializer<T extends SpecificRecord> implements Serializer<T> {

    /** The magic byte and the schema's id. */
    private static final int HEADER_BYTES = 5;

    private final Serializer<T> first;
    private final Map<String, byte[]> headers = new ConcurrentHashMap<>();
    private final ThreadLocal<Pen<T>> pens;

    /** @param first writes the first record of each topic */
    KnownSchemaSerializer(Class<T> type, Serializer<T> first) {
        this.first = first;
        this.pens = ThreadLocal.withInitial(() -> new Pen<>(type));
    }

    private static final class Pen<T extends SpecificRecord> {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        private final SpecificDatumWriter<T> writer;
        private final @Nullable FlatWriter flat;
        private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);

        Pen(Class<T> type) {
            writer = new SpecificDatumWriter<>(type);
            flat = FlatWriter.of(SpecificData.get().getSchema(type)).orElse(null);
        }

        byte[] write(byte[] header, T value) throws IOException {
            bytes.reset();
            bytes.write(header, 0, header.length);
            if (flat == null) {
                writer.write(value, encoder);
            } else {
                flat.write(value, encoder);
            }
            encoder.flush();
            return bytes.toByteArray();
        }
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T value) {
        byte[] header = headers.get(topic);
        if (header == null || value == null) {
            byte[] bytes = first.serialize(topic, value);
            if (bytes != null) {
                headers.put(topic, Arrays.copyOf(bytes, HEADER_BYTES));
            }
            return bytes;
        }
        try {
            return pens.get().write(header, value);
        } catch (IOException | RuntimeException e) {
            pens.remove(); // what it was writing may still lie in its encoder
            throw new SerializationException("a record for " + topic + " cannot be written: " + e.getMessage(), e);
        }
    }
}
