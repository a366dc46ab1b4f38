package org.entente.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class LineReaderTest {

    @Test
    void shouldNumberLinesAndTakeOffTheirEnds() throws IOException {
        assertThat(lines("a\n\r\nbc\r\nd", 10)).containsExactly("1:a", "2:", "3:bc", "4:d");
        assertThat(lines("", 10)).isEmpty();
        assertThat(lines("a\n", 10)).containsExactly("1:a");
    }

    @Test
    void shouldKeepOnlyTheBeginningOfALineThatIsTooLong() throws IOException {
        LineReader reader = new LineReader(stream("x".repeat(300_000) + "\nnext\n"), 100);

        LineReader.Line line = Objects.requireNonNull(reader.next());

        assertThat(line.bytes()).hasSize(100);
        assertThat(line.length()).isEqualTo(300_000);
        assertThat(reader.number()).isEqualTo(2);
        assertThat(reader.next()).extracting(LineReader.Line::length).isEqualTo(4L);
    }

    @Test
    void shouldNotCountACarriageReturnAgainstTheLimit() throws IOException {
        assertThat(lines("abc\r\nabcd\r\n", 3)).containsExactly("1:abc", "2:abc");
        assertThat(new LineReader(stream("abc\r\n"), 3).next())
                .extracting(LineReader.Line::length)
                .isEqualTo(3L);
    }

    @Test
    void shouldNameTheLineThatBreaksOff() throws IOException {
        InputStream breaking = new SequenceInputStream(stream("one\ntwo\nthr"), new BrokenStream());
        LineReader reader = new LineReader(breaking, 10);
        reader.next();
        reader.next();

        assertThatThrownBy(reader::next).isInstanceOf(IOException.class);

        assertThat(reader.number()).isEqualTo(3);
    }

    @Property
    void shouldReadTheSameHoweverTheBytesComeInPieces(
            @ForAll @Size(max = 30) List<@StringLength(max = 20) @CharRange(from = 'a', to = 'c') String> content,
            @ForAll @IntRange(min = 1, max = 7) int piece,
            @ForAll @IntRange(min = 1, max = 25) int limit)
            throws IOException {
        String all = String.join("\n", content);

        assertThat(read(new LineReader(new SlowStream(all, piece), limit))).isEqualTo(lines(all, limit));
    }

    private static List<String> lines(String content, int limit) throws IOException {
        return read(new LineReader(stream(content), limit));
    }

    private static List<String> read(LineReader reader) throws IOException {
        List<String> lines = new ArrayList<>();
        for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
            lines.add(line.number() + ":" + new String(line.bytes(), StandardCharsets.UTF_8));
        }
        return lines;
    }

    private static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives a few bytes at a time. */
    private static final class SlowStream extends ByteArrayInputStream {

        private final int piece;

        private SlowStream(String content, int piece) {
            super(content.getBytes(StandardCharsets.UTF_8));
            this.piece = piece;
        }

        @Override
        public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(piece, length));
        }
    }

    private static final class BrokenStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the disk is gone");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return read();
        }
    }
}
