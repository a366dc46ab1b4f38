package org.entente.ingest.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * Gzip data of one or more members to its very end. The JDK's stream ends early in silence where a pipe has nothing ready between
 * two members, and where something that is no gzip follows the first; this one waits, or throws.
 */
final class GzipStream extends GZIPInputStream {

    private static final int BUFFER = 64 * 1024;
    private static final int TRAILER = 8;

    private final Compressed compressed;

    GzipStream(InputStream in) throws IOException {
        this(new Compressed(in));
    }

    private GzipStream(Compressed compressed) throws IOException {
        super(compressed, BUFFER);
        this.compressed = compressed;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (read < 0 && (compressed.wentOn || inf.getRemaining() > TRAILER)) {
            throw new IOException("what follows the gzip data is not gzip");
        }
        return read;
    }

    /** What is unpacked is handed over before more is asked for: it must not wait for, or be lost with, what comes after. */
    @Override
    public int available() {
        return 0;
    }

    /** Answers the question whether anything is left by waiting for it. */
    private static final class Compressed extends FilterInputStream {

        private boolean wentOn;

        /** @param in supports marks */
        private Compressed(InputStream in) {
            super(in);
        }

        @Override
        public int available() throws IOException {
            in.mark(1);
            wentOn = in.read() >= 0;
            in.reset();
            return wentOn ? 1 : 0;
        }
    }
}
