package org.entente.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.entente.news.CoMentionHourly;
import org.entente.news.CoMentionRolling;
import org.entente.news.EnrichedArticle;
import org.entente.news.StanceHourly;
import org.junit.jupiter.api.Test;

final class FlatWriterTest {

    static {
        TrustedRecords.trust();
    }

    private static final Instant HOUR = Instant.parse("2026-06-09T12:00:00Z");

    @Test
    void shouldWriteTheBytesThatAvroWrites() throws IOException {
        for (SpecificRecord record : List.of(
                new CoMentionRolling("country/CUB", "person/ž", "P1D", HOUR, 7L, Long.MAX_VALUE, 0L, -1L),
                new CoMentionHourly("a", "b", Instant.EPOCH, 1L, 2L, 3L, 4L),
                new StanceHourly("author", "country/USA", HOUR.minusMillis(1), 3L, -0.25, Double.MIN_VALUE))) {
            FlatWriter writer = FlatWriter.of(record.getSchema()).orElseThrow();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            writer.write(record, encoder);
            encoder.flush();

            assertThat(bytes.toByteArray()).isEqualTo(byAvro(record));
        }
    }

    @Test
    void shouldLeaveToAvroWhatIsNotFlat() {
        assertThat(FlatWriter.of(EnrichedArticle.getClassSchema())).isEmpty();
    }

    private static byte[] byAvro(SpecificRecord record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new SpecificDatumWriter<SpecificRecord>(record.getSchema()).write(record, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }
}
