package org.entente.schemas.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Avro records as plain JSON: the record's field names, enums as their symbols, times in ISO 8601, an absent optional
 * field as null. Unlike Avro's own JSON encoding it does not wrap the values of unions in their type.
 */
public final class RecordJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordJson() {}

    /** The record and all it holds. */
    public static JsonNode of(IndexedRecord record) {
        ObjectNode node = NODES.objectNode();
        for (Schema.Field field : record.getSchema().getFields()) {
            node.set(field.name(), value(record.get(field.pos()), field.schema()));
        }
        return node;
    }

    private static JsonNode value(@Nullable Object value, Schema schema) {
        if (value == null) {
            return NODES.nullNode();
        } else if (value instanceof IndexedRecord record) {
            return of(record);
        } else if (value instanceof Collection<?> items) {
            Schema item = branch(schema, Schema.Type.ARRAY).getElementType();
            ArrayNode array = NODES.arrayNode(items.size());
            items.forEach(each -> array.add(value(each, item)));
            return array;
        } else if (value instanceof Map<?, ?> entries) {
            Schema item = branch(schema, Schema.Type.MAP).getValueType();
            ObjectNode object = NODES.objectNode();
            entries.forEach((key, each) -> object.set(String.valueOf(key), value(each, item)));
            return object;
        }
        return scalar(value, schema);
    }

    private static JsonNode scalar(Object value, Schema schema) {
        if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        } else if (value instanceof Integer number) {
            return NODES.numberNode(number);
        } else if (value instanceof Long number) {
            boolean isTime = branch(schema, Schema.Type.LONG).getLogicalType() instanceof LogicalTypes.TimestampMillis;
            return isTime ? NODES.textNode(Instant.ofEpochMilli(number).toString()) : NODES.numberNode(number);
        } else if (value instanceof Float number) {
            return NODES.numberNode(number);
        } else if (value instanceof Double number) {
            return NODES.numberNode(number);
        } else if (value instanceof ByteBuffer bytes) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            return NODES.binaryNode(copy);
        }
        return NODES.textNode(value.toString());
    }

    private static Schema branch(Schema schema, Schema.Type type) {
        if (schema.getType() != Schema.Type.UNION) {
            return schema;
        }
        return schema.getTypes().stream()
                .filter(each -> each.getType() == type)
                .findFirst()
                .orElse(schema);
    }
}
