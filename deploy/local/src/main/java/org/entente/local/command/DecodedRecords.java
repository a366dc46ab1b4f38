package org.entente.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.entente.schemas.connection.KafkaConnection;
import org.entente.schemas.fault.Backoff;
import org.entente.schemas.fault.Faults;
import org.entente.schemas.fault.Retry;
import org.entente.schemas.json.RecordJson;
import org.jspecify.annotations.Nullable;

/** Records as JSON lines: Avro values decoded by their own schemas, other bytes as text, or in base 64 where they are none. */
final class DecodedRecords implements AutoCloseable {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final byte MAGIC = 0;

    private final KafkaAvroDeserializer avro = new KafkaAvroDeserializer();

    DecodedRecords(KafkaConnection connection) {
        avro.configure(connection.registryProperties(), false);
    }

    /** @throws SerializationException if the registry cannot be asked */
    String line(ConsumerRecord<String, byte[]> record) {
        ObjectNode line = NODES.objectNode();
        line.put("topic", record.topic());
        line.put("partition", record.partition());
        line.put("offset", record.offset());
        line.put("timestamp", Instant.ofEpochMilli(record.timestamp()).toString());
        line.put("key", record.key());
        if (record.headers().iterator().hasNext()) {
            ObjectNode headers = line.putObject("headers");
            for (Header header : record.headers()) {
                headers.set(header.key(), plain(header.value()));
            }
        }
        line.set("value", value(record.topic(), record.value()));
        return line.toString();
    }

    private JsonNode value(String topic, byte @Nullable [] bytes) {
        if (bytes == null || bytes.length == 0 || bytes[0] != MAGIC) {
            return plain(bytes);
        }
        try {
            Object value = Retry.call(Backoff.REGISTRY, () -> avro.deserialize(topic, bytes));
            return value instanceof IndexedRecord record ? RecordJson.of(record) : plain(bytes);
        } catch (SerializationException e) {
            if (Faults.mayPassLater(e)) {
                throw e;
            }
            return plain(bytes);
        }
    }

    private static JsonNode plain(byte @Nullable [] bytes) {
        if (bytes == null) {
            return NODES.nullNode();
        }
        try {
            return NODES.textNode(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return NODES.objectNode().put("base64", Base64.getEncoder().encodeToString(bytes));
        }
    }

    @Override
    public void close() {
        avro.close();
    }
}
