package org.entente.aggregate.topology;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one value: numbers as few bytes as they need, a string that comes again as the place where it came first. */
final class ByteOut {

    /** So many texts are found sooner by comparing them than by a map. */
    private static final int FEW = 8;

    private byte[] bytes = new byte[128];
    private int length;
    private final String[] first = new String[FEW];
    private int texts;
    private @Nullable Map<String, Integer> places;

    /** A signed number, small ones in one byte. */
    void number(long value) {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7fL) != 0) {
            octet((int) rest | 0x80);
            rest >>>= 7;
        }
        octet((int) rest);
    }

    void flag(boolean value) {
        octet(value ? 1 : 0);
    }

    /** Any string, of any length. */
    void text(String text) {
        int place = place(text);
        if (place >= 0) {
            number(place + 1L);
            return;
        }
        number(0);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
    }

    /** The place of a text that has come before; -1 for one that has not, which from now on has. */
    private int place(String text) {
        if (places != null) {
            Integer place = places.putIfAbsent(text, texts);
            return place == null ? added() : place;
        }
        for (int place = 0; place < texts; place++) {
            if (first[place].equals(text)) {
                return place;
            }
        }
        if (texts < FEW) {
            first[texts] = text;
        } else {
            places = new HashMap<>();
            for (int place = 0; place < FEW; place++) {
                places.put(first[place], place);
            }
            places.put(text, texts);
        }
        return added();
    }

    private int added() {
        texts++;
        return -1;
    }

    /** Any bytes, of any length. */
    void bytes(byte[] some) {
        number(some.length);
        rest(some);
    }

    /** What {@link ByteIn#rest} gave, in the same place: after all else, and where no text has been written before it. */
    void rest(byte[] some) {
        room(some.length);
        System.arraycopy(some, 0, bytes, length, some.length);
        length += some.length;
    }

    /** A key of two ids with a bar between, each by itself, as ids come again more often than keys. */
    void pair(String key) {
        int bar = key.indexOf('|');
        text(key.substring(0, bar));
        text(key.substring(bar + 1));
    }

    byte[] written() {
        return Arrays.copyOf(bytes, length);
    }

    private void octet(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
