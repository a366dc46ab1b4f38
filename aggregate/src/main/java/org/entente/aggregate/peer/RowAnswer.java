package org.entente.aggregate.peer;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** Rows on their way from one instance to another: any number of keys with values, then how far behind they may be. */
public final class RowAnswer {

    private static final int END = -1;

    private final DataOutputStream out;

    /** Begins an answer. */
    public RowAnswer(OutputStream out) {
        this.out = new DataOutputStream(new BufferedOutputStream(out));
    }

    /** One more row. */
    public void row(String key, byte[] value) throws IOException {
        byte[] utf8 = key.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
        out.writeInt(value.length);
        out.write(value);
    }

    /**
     * Ends the answer, by which a reader knows that it is whole.
     *
     * @param behind how many changes the rows may lack; -1 if they are their owner's
     */
    public void end(long behind) throws IOException {
        out.writeInt(END);
        out.writeLong(behind);
        out.flush();
    }

    /**
     * Reads a whole answer.
     *
     * @return what its {@link #end} says
     * @throws EOFException if it breaks off
     */
    static long read(InputStream answer, BiConsumer<String, byte[]> visitor) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(answer));
        for (int length = in.readInt(); length != END; length = in.readInt()) {
            String key = new String(exactly(in, length), StandardCharsets.UTF_8);
            visitor.accept(key, exactly(in, in.readInt()));
        }
        return in.readLong();
    }

    private static byte[] exactly(DataInputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length != length) {
            throw new EOFException("the answer breaks off");
        }
        return bytes;
    }
}
