package org.entente.http;

import java.io.IOException;
import java.io.OutputStream;

/** What a client reads. Tells a client that has left, or reads no longer, from whoever cannot write on. */
final class ClientOutput extends OutputStream {

    private final OutputStream connection;

    ClientOutput(OutputStream connection) {
        this.connection = connection;
    }

    /** Nobody reads the rest of the answer. */
    static final class Gone extends IOException {

        private static final long serialVersionUID = 1L;

        Gone(IOException cause) {
            super("the client has left", cause);
        }

        /** Whether that is what ended it. */
        static boolean ended(Throwable fault) {
            Throwable at = fault;
            for (int depth = 0; at != null && depth < 16; depth++) {
                if (at instanceof Gone) {
                    return true;
                }
                at = at.getCause();
            }
            return false;
        }
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            connection.write(bytes, from, length);
        } catch (IOException e) {
            throw new Gone(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            connection.flush();
        } catch (IOException e) {
            throw new Gone(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (IOException e) {
            throw new Gone(e);
        }
    }
}
