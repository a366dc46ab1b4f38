package org.entente.schemas.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.io.JsonEncoder;
import org.entente.schemas.topic.TopicDeclaration;
import org.entente.schemas.topic.Topics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SampleRecordsTest {

    static java.util.stream.Stream<Schema> schemas() {
        return Topics.ALL.stream().map(TopicDeclaration::value).filter(Objects::nonNull);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void shouldRoundTripTheSample(Schema schema) throws IOException {
        // given
        String sample = sample(schema);

        // when
        GenericRecord record = new GenericDatumReader<GenericRecord>(schema)
                .read(null, DecoderFactory.get().jsonDecoder(schema, sample));
        byte[] binary = binary(schema, record);
        GenericRecord again = new GenericDatumReader<GenericRecord>(schema)
                .read(null, DecoderFactory.get().binaryDecoder(binary, null));

        // then
        assertThat(again).isEqualTo(record);
        assertThat(json(schema, again)).isEqualToIgnoringWhitespace(sample);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void shouldDocumentEveryRecordAndField(Schema schema) {
        assertDocumented(schema, new java.util.HashSet<>());
    }

    private static void assertDocumented(Schema schema, java.util.Set<Schema> seen) {
        switch (schema.getType()) {
            case RECORD -> {
                if (seen.add(schema)) {
                    assertThat(schema.getDoc()).as(schema.getFullName()).isNotBlank();
                    for (Schema.Field field : schema.getFields()) {
                        assertThat(field.doc())
                                .as(schema.getFullName() + "." + field.name())
                                .isNotBlank();
                        assertDocumented(field.schema(), seen);
                    }
                }
            }
            case ENUM -> assertThat(schema.getDoc()).as(schema.getFullName()).isNotBlank();
            case ARRAY -> assertDocumented(schema.getElementType(), seen);
            case UNION -> schema.getTypes().forEach(each -> assertDocumented(each, seen));
            default -> {}
        }
    }

    private static byte[] binary(Schema schema, GenericRecord record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    private static String json(Schema schema, GenericRecord record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonEncoder encoder = EncoderFactory.get().jsonEncoder(schema, bytes);
        new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
        encoder.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String sample(Schema schema) throws IOException {
        String path = "/org/entente/schemas/samples/" + schema.getName() + ".json";
        try (InputStream in = SampleRecordsTest.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path + " is missing").readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
