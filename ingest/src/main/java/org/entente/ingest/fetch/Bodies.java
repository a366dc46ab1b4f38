package org.entente.ingest.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** Reads bodies that may be endless, or become so. */
final class Bodies {

    private Bodies() {}

    /** The body is longer than allowed. */
    static final class TooLongException extends IOException {

        private static final long serialVersionUID = 1L;

        TooLongException(String message) {
            super(message);
        }
    }

    /** The body is compressed as it should not be. */
    static final class CodingException extends IOException {

        private static final long serialVersionUID = 1L;

        CodingException(String message) {
            super(message);
        }
    }

    /** All of it, decompressed. */
    static byte[] read(@Nullable HttpEntity entity, Limits limits) throws IOException {
        InputStream content = entity == null ? null : entity.getContent();
        if (entity == null || content == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > limits.bodyBytes()) {
            throw tooLong(limits.bodyBytes());
        }
        try (InputStream wire = new Bounded(content, limits.bodyBytes());
                InputStream decoded = decoded(wire, entity.getContentEncoding())) {
            return whole(decoded, limits.decodedBytes());
        }
    }

    private static byte[] whole(InputStream in, int most) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (body.size() + read > most) {
                throw new TooLongException("the body has more than " + most + " bytes decompressed");
            }
            body.write(buffer, 0, read);
        }
        return body.toByteArray();
    }

    private static InputStream decoded(InputStream wire, @Nullable String encoding) throws IOException {
        String coding = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        return switch (coding) {
            case "", "identity" -> wire;
            case "gzip", "x-gzip" -> gzip(wire);
            case "deflate" -> deflate(wire);
            default -> throw new CodingException("the body is coded in a way that was not asked for");
        };
    }

    /** Nothing at all is an empty body, whatever the header says. */
    private static InputStream gzip(InputStream wire) throws IOException {
        BufferedInputStream in = new BufferedInputStream(wire);
        in.mark(1);
        if (in.read() < 0) {
            return in;
        }
        in.reset();
        return new GZIPInputStream(in, 8192);
    }

    /** With or without the wrapping of zlib: servers do not agree on it. */
    private static InputStream deflate(InputStream wire) throws IOException {
        BufferedInputStream in = new BufferedInputStream(wire);
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        boolean zlib = (first & 0x0f) == 8 && ((first << 8) | second) % 31 == 0;
        return new InflaterInputStream(in, new Inflater(!zlib)) {
            @Override
            public void close() throws IOException {
                inf.end();
                super.close();
            }
        };
    }

    private static TooLongException tooLong(int most) {
        return new TooLongException("the body has more than " + most + " bytes");
    }

    private static final class Bounded extends FilterInputStream {

        private final int most;
        private int read;

        private Bounded(InputStream in, int most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = super.read(into, from, length);
            read += Math.max(count, 0);
            if (read > most) {
                throw tooLong(most);
            }
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        /** The connection is cut instead: closing this stream would first read what may have no end. */
        @Override
        public void close() {}
    }
}
