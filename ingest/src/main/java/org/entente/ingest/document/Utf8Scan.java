package org.entente.ingest.document;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Whether bytes are UTF-8, without making characters of them: Java's decoder takes several times as long as the parsers do. */
public final class Utf8Scan {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;
    private static final long BACKSLASHES = '\\' * ONES;

    private final byte[] bytes;
    private boolean escapes;

    private Utf8Scan(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What a scan has found. */
    public enum Found {
        /** A byte that is not UTF-8, or one of the two last numbers of a plane's first 65536, which are no characters. */
        UNSOUND,
        /** UTF-8, in which JSON spells characters by their numbers: halves of surrogate pairs perhaps. */
        SPELLED,
        /** UTF-8 that decodes to whole characters only, in JSON as well. */
        WHOLE
    }

    /** Looks at the bytes from there on. */
    public static Found of(byte[] bytes, int from) {
        Utf8Scan scan = new Utf8Scan(bytes);
        return !scan.isSound(from) ? Found.UNSOUND : scan.escapes ? Found.SPELLED : Found.WHOLE;
    }

    private boolean isSound(int from) {
        int i = from;
        while (i < bytes.length) {
            if (i + Long.BYTES <= bytes.length && isPlain((long) EIGHT.get(bytes, i))) {
                i += Long.BYTES;
            } else if (bytes[i] >= 0) {
                escapes |= bytes[i] == '\\' && i + 1 < bytes.length && bytes[i + 1] == 'u';
                i++;
            } else {
                int length = sequence(i);
                if (length == 0) {
                    return false;
                }
                i += length;
            }
        }
        return true;
    }

    /** Neither a backslash nor a byte above 0x7F; may say no too often, never too rarely. */
    private static boolean isPlain(long eight) {
        long other = eight ^ BACKSLASHES;
        return ((eight | ((other - ONES) & ~other)) & HIGH) == 0;
    }

    /** How many bytes the character has that begins there; 0 where none does (Unicode 15, table 3-7). */
    private int sequence(int at) {
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
