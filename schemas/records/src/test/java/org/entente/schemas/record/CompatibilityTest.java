package org.entente.schemas.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.entente.schemas.topic.TopicDeclaration;
import org.entente.schemas.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every schema to all its released versions, both ways. A release adds {@code released/<record>.v<n>.avsc}. */
final class CompatibilityTest {

    static Stream<Schema> schemas() {
        return Topics.ALL.stream().map(TopicDeclaration::value).filter(Objects::nonNull);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void shouldReadAndBeReadByEveryReleasedVersion(Schema schema) throws IOException {
        List<Schema> released = released(schema.getName());

        assertThat(released).isNotEmpty();
        assertThat(released).allSatisfy(version -> assertThat(isFullyCompatible(schema, version))
                .isTrue());
    }

    @Test
    void shouldRefuseANewFieldWithoutADefault() throws IOException {
        Schema released = released("StanceHourly").get(0);
        Schema changed = new Schema.Parser()
                .parse(released.toString().replace("\"fields\":[", "\"fields\":[{\"name\":\"x\",\"type\":\"int\"},"));

        assertThat(isFullyCompatible(changed, released)).isFalse();
    }

    @Test
    void shouldRefuseATakenAwayFieldWithoutADefault() throws IOException {
        Schema released = released("StanceHourly").get(0);
        Schema grown = new Schema.Parser()
                .parse(released.toString().replace("\"fields\":[", "\"fields\":[{\"name\":\"x\",\"type\":\"int\"},"));

        assertThat(isFullyCompatible(released, grown)).isFalse();
    }

    private static boolean isFullyCompatible(Schema one, Schema other) {
        return reads(one, other) && reads(other, one);
    }

    private static boolean reads(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                        .getType()
                == SchemaCompatibilityType.COMPATIBLE;
    }

    private static List<Schema> released(String record) throws IOException {
        List<Schema> versions = new ArrayList<>();
        for (int version = 1; ; version++) {
            String path = "/org/entente/schemas/released/" + record + ".v" + version + ".avsc";
            try (InputStream in = CompatibilityTest.class.getResourceAsStream(path)) {
                if (in == null) {
                    return versions;
                }
                versions.add(new Schema.Parser().parse(in));
            }
        }
    }
}
