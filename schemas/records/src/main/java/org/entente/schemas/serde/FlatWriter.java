package org.entente.schemas.serde;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes records that hold nothing but texts, numbers and times to the same bytes as Avro's own writer, which finds out at each
 * field of each record how to write it. Safe for use by several threads.
 */
final class FlatWriter {

    private final List<Kind> fields;

    private enum Kind {
        TEXT,
        WHOLE,
        REAL,
        TIME
    }

    private FlatWriter(List<Kind> fields) {
        this.fields = fields;
    }

    /** The writer for records of the schema; empty where one of its fields is of another type. */
    static Optional<FlatWriter> of(Schema schema) {
        List<Optional<Kind>> kinds =
                schema.getFields().stream().map(field -> kind(field.schema())).toList();
        return kinds.stream().allMatch(Optional::isPresent)
                ? Optional.of(
                        new FlatWriter(kinds.stream().map(Optional::orElseThrow).toList()))
                : Optional.empty();
    }

    private static Optional<Kind> kind(Schema schema) {
        if (schema.getLogicalType() != null) {
            return schema.getLogicalType() instanceof LogicalTypes.TimestampMillis
                    ? Optional.of(Kind.TIME)
                    : Optional.empty();
        }
        return switch (schema.getType()) {
            case STRING -> Optional.of(Kind.TEXT);
            case LONG -> Optional.of(Kind.WHOLE);
            case DOUBLE -> Optional.of(Kind.REAL);
            default -> Optional.empty();
        };
    }

    void write(SpecificRecord record, Encoder out) throws IOException {
        for (int i = 0; i < fields.size(); i++) {
            Object value = record.get(i);
            switch (fields.get(i)) {
                case TEXT -> out.writeString((String) value);
                case WHOLE -> out.writeLong((Long) value);
                case REAL -> out.writeDouble((Double) value);
                case TIME -> out.writeLong(((Instant) value).toEpochMilli());
            }
        }
    }
}
