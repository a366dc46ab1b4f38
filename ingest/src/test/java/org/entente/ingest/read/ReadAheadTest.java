package org.entente.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.ingest.read.ReadAhead.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ReadAheadTest {

    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void shouldCloseABatchByCount() throws Exception {
        try (ReadAhead ahead = ahead(stream("{}\n".repeat(5)), new Limits(2, 1000, LONG))) {
            assertThat(ahead.next()).hasSize(2);
            assertThat(ahead.next()).hasSize(2);
            assertThat(ahead.next()).hasSize(1);
            assertThat(ahead.next()).isEmpty();
        }
    }

    @Test
    void shouldCloseABatchByBytes() throws Exception {
        try (ReadAhead ahead = ahead(stream("{\"ten\":10}\n".repeat(5)), new Limits(100, 20, LONG))) {
            assertThat(ahead.next()).hasSize(2);
            assertThat(ahead.next()).hasSize(2);
            assertThat(ahead.next()).hasSize(1);
            assertThat(ahead.next()).isEmpty();
        }
    }

    @Test
    void shouldHandOverWhatHasComeWhileTheStreamStaysOpen() throws Exception {
        try (PipedOutputStream writer = new PipedOutputStream();
                ReadAhead ahead = ahead(new PipedInputStream(writer), new Limits(100, 1000, Duration.ofMillis(1)))) {
            writer.write("{\"n\":1}\n{\"n\"".getBytes(StandardCharsets.UTF_8));
            writer.flush();

            assertThat(ahead.next()).extracting(RawDocument::line).containsExactly(1L);

            writer.write(":2}\n".getBytes(StandardCharsets.UTF_8));
            writer.flush();
            assertThat(ahead.next()).extracting(RawDocument::line).containsExactly(2L);
        }
    }

    @Test
    void shouldHandOverAllThatWasReadWhenStopped() throws Exception {
        try (PipedOutputStream writer = new PipedOutputStream();
                ReadAhead ahead = ahead(new PipedInputStream(writer), new Limits(2, 1000, LONG))) {
            writer.write("{\"n\":1}\n{\"n\":2}\n{\"n\":3}\n".getBytes(StandardCharsets.UTF_8));
            writer.flush();
            assertThat(ahead.next()).hasSize(2);
            CompletableFuture<List<RawDocument>> rest = CompletableFuture.supplyAsync(() -> rest(ahead));

            ahead.stop();

            assertThat(rest.get()).hasSizeLessThanOrEqualTo(1);
            assertThat(ahead.next()).isEmpty();
        }
    }

    @Test
    void shouldReadNoFurtherAheadThanABatchAndADocument() throws Exception {
        AtomicLong read = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return read.incrementAndGet() % 3 == 0 ? '\n' : read.get() % 3 == 1 ? '{' : '}';
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                int lines = Math.min(3, length);
                for (int i = 0; i < lines; i++) {
                    target[offset + i] = (byte) read();
                }
                return lines;
            }
        };
        try (ReadAhead ahead = ahead(endless, new Limits(10, 1000, LONG))) {
            assertThat(ahead.next()).hasSize(10);
            assertThat(ahead.next()).hasSize(10);

            // Two batches taken, one waiting, one document in hand.
            assertThat(read.get() / 3).isLessThanOrEqualTo(10 * 3 + 1);
        }
    }

    @Test
    void shouldPassOnWhatTheReaderDiedOf() throws Exception {
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("no such thing");
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return read();
            }
        };
        try (ReadAhead ahead = ahead(broken, new Limits(10, 1000, LONG))) {
            assertThatThrownBy(ahead::next)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("no such thing");
        }
    }

    private static List<RawDocument> rest(ReadAhead ahead) {
        try {
            return ahead.next();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ReadAhead ahead(InputStream in, Limits limits) throws IOException {
        return new ReadAhead(new Documents(List.of(Input.of(in)), Format.JSONL, 1000), limits);
    }

    private static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }
}
