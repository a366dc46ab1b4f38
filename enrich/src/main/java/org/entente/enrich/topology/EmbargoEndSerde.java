package org.entente.enrich.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** Eight bytes of milliseconds, the sign bit turned so that bytes sort as times do, then the article id in UTF-8. */
final class EmbargoEndSerde implements Serde<EmbargoEnd> {

    @Override
    public Serializer<EmbargoEnd> serializer() {
        return (topic, end) -> {
            byte[] id = end.id().getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.allocate(Long.BYTES + id.length)
                    .putLong(end.at().toEpochMilli() ^ Long.MIN_VALUE)
                    .put(id)
                    .array();
        };
    }

    @Override
    public Deserializer<EmbargoEnd> deserializer() {
        return (topic, bytes) -> new EmbargoEnd(
                Instant.ofEpochMilli(ByteBuffer.wrap(bytes).getLong() ^ Long.MIN_VALUE),
                new String(bytes, Long.BYTES, bytes.length - Long.BYTES, StandardCharsets.UTF_8));
    }
}
