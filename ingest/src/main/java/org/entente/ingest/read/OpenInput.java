package org.entente.ingest.read;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.ingest.read.RawDocument.Fault;
import org.jspecify.annotations.Nullable;

/** One input while it is being read. It never waits for more bytes than the next document needs. */
final class OpenInput implements Closeable {

    private static final int PEEK = Sniffing.BYTES;
    private static final int BUFFER = 64 * 1024;

    private final String name;
    private final int limit;
    private final BufferedInputStream content;
    private final Format format;
    private final LineReader lines;
    private boolean wholeRead;

    /** @param bytesDone is moved by what is taken from the input as it lies on disk */
    OpenInput(Input.Single input, Format wanted, int limit, AtomicLong bytesDone) throws IOException {
        this.name = input.name();
        this.limit = limit;
        InputStream raw = input.open();
        try {
            this.content = plain(new BufferedInputStream(new CountedStream(raw, bytesDone), PEEK));
            if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
                content.skipNBytes(3);
            }
            this.format = wanted == Format.AUTO ? detect(name, content) : wanted;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
        this.lines = new LineReader(content, limit);
    }

    /** The line at which reading stands. */
    long line() {
        return format.isWholeFile() ? 1 : lines.number();
    }

    Format format() {
        return format;
    }

    /** The next document, null at the end. */
    @Nullable
    RawDocument next() throws IOException {
        return format.isWholeFile() ? whole() : line(lines.next());
    }

    private @Nullable RawDocument line(LineReader.@Nullable Line first) throws IOException {
        LineReader.Line line = first;
        while (line != null && isBlank(line.bytes())) {
            line = lines.next();
        }
        return line == null ? null : document(line.number(), line.bytes(), line.length(), "the line");
    }

    private @Nullable RawDocument whole() throws IOException {
        if (wholeRead) {
            return null;
        }
        wholeRead = true;
        byte[] bytes = content.readNBytes(limit);
        long length = bytes.length;
        byte[] rest = new byte[BUFFER];
        for (int read = content.read(rest); read >= 0; read = content.read(rest)) {
            length += read;
        }
        return document(1, bytes, length, "the file");
    }

    private RawDocument document(long line, byte[] bytes, long length, String what) {
        Fault fault = length <= limit
                ? null
                : new Fault(
                        true,
                        what + " has " + length + " bytes, allowed are " + limit + " (ingest.max-document-bytes)");
        return new RawDocument(name, line, format, bytes, length, fault);
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (!isBlank(b)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(int b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    private static BufferedInputStream plain(BufferedInputStream in) throws IOException {
        return startsWith(in, 0x1F, 0x8B) ? new BufferedInputStream(new GzipStream(in), PEEK) : in;
    }

    /** Reads no further than the first byte that differs. */
    private static boolean startsWith(BufferedInputStream in, int... expected) throws IOException {
        in.mark(expected.length);
        try {
            for (int each : expected) {
                if (in.read() != each) {
                    return false;
                }
            }
            return true;
        } finally {
            in.reset();
        }
    }

    /** Waits for no more than the first bytes that are there: a stream may say little for a while. */
    private static Format detect(String name, BufferedInputStream in) throws IOException {
        in.mark(PEEK);
        byte[] beginning = new byte[PEEK];
        int length = Math.max(0, in.read(beginning, 0, PEEK));
        in.reset();
        return Sniffing.format(name, Arrays.copyOf(beginning, length));
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
