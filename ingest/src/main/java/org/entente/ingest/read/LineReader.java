package org.entente.ingest.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lines of bytes that never take more memory than the limit: what is longer is counted and thrown away. A line is handed out as
 * soon as its end has come, however long the stream stays open.
 */
final class LineReader {

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[64 * 1024];
    private int next;
    private int end;
    private long linesDone;

    LineReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** @param length of the whole line in bytes; {@code bytes} holds at most the limit */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Line(long number, byte[] bytes, long length) {}

    /** The number of the line that is being read, or will be next, from 1. */
    long number() {
        return linesDone + 1;
    }

    /** The next line without its end (LF or CR LF), null at the end. */
    @Nullable
    Line next() throws IOException {
        if (next == end && !fill()) {
            return null;
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        long length = 0;
        boolean ended = false;
        do {
            int stop = next;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            // One byte more than the limit, which may be a carriage return.
            kept.write(buffer, next, Math.min(stop - next, limit + 1 - kept.size()));
            length += stop - next;
            ended = stop < end;
            next = ended ? stop + 1 : end;
        } while (!ended && fill());
        Line line = line(kept.toByteArray(), length);
        linesDone++;
        return line;
    }

    private Line line(byte[] bytes, long length) {
        boolean whole = bytes.length == length;
        long content = whole && length > 0 && bytes[bytes.length - 1] == '\r' ? length - 1 : length;
        int kept = (int) Math.min(content, limit);
        return new Line(number(), kept == bytes.length ? bytes : Arrays.copyOf(bytes, kept), content);
    }

    private boolean fill() throws IOException {
        next = 0;
        end = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
