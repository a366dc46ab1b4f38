package org.entente.aggregate.topology;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what {@link ByteOut} wrote. */
final class ByteIn {

    private final byte[] bytes;
    private final List<String> texts = new ArrayList<>(0);
    private int at;

    ByteIn(byte[] bytes) {
        this.bytes = bytes;
    }

    long number() {
        long rest = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            rest |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return (rest >>> 1) ^ -(rest & 1);
            }
        }
    }

    int integer() {
        return (int) number();
    }

    boolean flag() {
        return bytes[at++] != 0;
    }

    String text() {
        int place = integer();
        if (place > 0) {
            return texts.get(place - 1);
        }
        int length = integer();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        texts.add(text);
        return text;
    }

    byte[] bytes() {
        int length = integer();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /** All that is left; whole only where no text has been read before it. */
    byte[] rest() {
        int from = at;
        at = bytes.length;
        return Arrays.copyOfRange(bytes, from, at);
    }

    String pair() {
        return text() + '|' + text();
    }
}
