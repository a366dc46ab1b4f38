package org.entente.ingest.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gzip data that is held in memory as a whole, and so must be bounded as a whole. */
public final class Unpacking {

    private Unpacking() {}

    /** The data unpack to more than is allowed. */
    public static final class TooLongException extends IOException {

        private static final long serialVersionUID = 1L;

        private TooLongException(int limit) {
            super("the gzip data are longer than " + limit + " bytes when unpacked");
        }
    }

    /** Whether the bytes begin as gzip does. */
    public static boolean isGzip(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    }

    /**
     * What the bytes hold; the bytes themselves if they are no gzip.
     *
     * @param limit in bytes of what is unpacked
     * @throws TooLongException if it is more
     * @throws IOException if they are broken, or hold gzip again
     */
    public static byte[] plain(byte[] bytes, int limit) throws IOException {
        if (!isGzip(bytes)) {
            return bytes;
        }
        try (InputStream in = new GzipStream(new ByteArrayInputStream(bytes))) {
            byte[] plain = in.readNBytes(limit + 1);
            if (plain.length > limit) {
                throw new TooLongException(limit);
            }
            if (isGzip(plain)) {
                throw new IOException("gzip within gzip is not read");
            }
            return plain;
        }
    }
}
