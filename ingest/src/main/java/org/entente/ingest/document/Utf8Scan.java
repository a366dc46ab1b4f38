package org.entente.ingest.document;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Whether bytes are UTF-8, without making characters of them: Java's decoder takes several times as long as the parsers do. */
public final class Utf8Scan {

    static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    static final long HIGH = 0x8080808080808080L;

    private final byte[] bytes;

    Utf8Scan(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether the bytes from there on are UTF-8, and none of the two last numbers of a plane's first 65536, which are no characters. */
    public static boolean isSound(byte[] bytes, int from) {
        Utf8Scan scan = new Utf8Scan(bytes);
        int i = scan.asciiEnd(from);
        while (i < bytes.length) {
            int length = scan.sequence(i);
            if (length == 0) {
                return false;
            }
            i = scan.asciiEnd(i + length);
        }
        return true;
    }

    /** Where the next character of several bytes begins. */
    private int asciiEnd(int from) {
        int i = from;
        while (i + Long.BYTES <= bytes.length) {
            long high = (long) EIGHT.get(bytes, i) & HIGH;
            if (high != 0) {
                return i + Long.numberOfTrailingZeros(high) / Byte.SIZE;
            }
            i += Long.BYTES;
        }
        while (i < bytes.length && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    /** How many bytes the character of several has that begins there; 0 where none does (Unicode 15, table 3-7). */
    int sequence(int at) {
        int first = bytes[at] & 0xFF;
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        } else if (first < 0xE0) {
            return follows(at, 1, 0x80, 0xBF) ? 2 : 0;
        } else if (first < 0xF0) {
            boolean sound = follows(at, 1, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF)
                    && follows(at, 2, 0x80, 0xBF);
            boolean none = sound && first == 0xEF && bytes[at + 1] == (byte) 0xBF && (bytes[at + 2] & 0xFF) >= 0xBE;
            return sound && !none ? 3 : 0;
        }
        boolean sound = follows(at, 1, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF)
                && follows(at, 2, 0x80, 0xBF)
                && follows(at, 3, 0x80, 0xBF);
        return sound ? 4 : 0;
    }

    private boolean follows(int at, int distance, int least, int most) {
        int i = at + distance;
        return i < bytes.length && (bytes[i] & 0xFF) >= least && (bytes[i] & 0xFF) <= most;
    }
}
