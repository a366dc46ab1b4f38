package org.entente.aggregate.topology;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** A hand-written form for values that never leave the application. */
record BinarySerde<T>(Writer<T> writer, Reader<T> reader) implements Serde<T> {

    /** Writes a value. */
    interface Writer<T> {
        void write(ByteOut out, T value);
    }

    /** Reads what the writer wrote. */
    interface Reader<T> {
        T read(ByteIn in);
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> {
            if (value == null) {
                return null;
            }
            ByteOut out = new ByteOut();
            writer.write(out, value);
            return out.written();
        };
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> bytes == null ? null : reader.read(new ByteIn(bytes));
    }
}
