package org.entente.enrich.pipeline;

import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * By which near-duplicates of a body are found: MinHash (A. Broder, "On the resemblance and containment of documents", 1997)
 * over shingles of {@value #WORDS} words. Of two bodies the share of equal minima estimates how much of their shingles is
 * common. The same in every virtual machine and for ever: a change needs a new form's number.
 *
 * <p>Words are runs of letters and digits after NFKC and lower-casing; in scripts without spaces every sign is a word. A
 * word's hash is FNV-1a over its code points, a shingle's the polynomial of its words', mixed by SplitMix64's finaliser. Each
 * minimum is that of {@code (a * shingle + b) >>> 32} with its own odd a and b (multiply-shift, M. Dietzfelbinger et al., 1997),
 * the lowest 16 bits of which are kept (b-bit minwise hashing, P. Li and A. König, 2010).
 */
public final class StoryFingerprint {

    static final byte FORM = 1;
    static final int MINIMA = 128;
    static final int WORDS = 4;

    /** With fewer different shingles a body is a flash or a form of words, which two stories may share. */
    static final int LEAST_SHINGLES = 16;

    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long RADIX = 0x9e3779b97f4a7c15L;
    private static final long[] FACTORS = numbers(0, 1);
    private static final long[] ADDENDS = numbers(MINIMA, 0);

    private StoryFingerprint() {}

    /** The fingerprint in the form that the schema of {@code EnrichedArticle} describes; null for a body too short to have one. */
    public static byte @Nullable [] of(String body) {
        long[] shingles = shingles(words(body));
        if (shingles.length < LEAST_SHINGLES) {
            return null;
        }
        ByteBuffer form = ByteBuffer.allocate(1 + Integer.BYTES + MINIMA * Short.BYTES);
        form.put(FORM).putInt(shingles.length);
        for (int i = 0; i < MINIMA; i++) {
            long factor = FACTORS[i];
            long addend = ADDENDS[i];
            long least = Long.MAX_VALUE;
            for (long shingle : shingles) {
                least = Math.min(least, (factor * shingle + addend) >>> 32);
            }
            form.putShort((short) least);
        }
        return form.array();
    }

    /** The different shingles' hashes, ascending. */
    private static long[] shingles(long[] words) {
        int count = words.length - WORDS + 1;
        if (count <= 0) {
            return new long[0];
        }
        long[] hashes = new long[count];
        for (int i = 0; i < count; i++) {
            long hash = 0;
            for (int word = i; word < i + WORDS; word++) {
                hash = hash * RADIX + words[word];
            }
            hashes[i] = mixed(hash);
        }
        Arrays.sort(hashes);
        int different = 1;
        for (int i = 1; i < count; i++) {
            if (hashes[i] != hashes[i - 1]) {
                hashes[different++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, different);
    }

    private static long[] words(String body) {
        String plain = Normalizer.normalize(body, Normalizer.Form.NFKC);
        LongStream.Builder words = LongStream.builder();
        long hash = FNV_BASIS;
        for (int at = 0; at < plain.length(); ) {
            int sign = plain.codePointAt(at);
            at += Character.charCount(sign);
            boolean isWord = standsAlone(sign);
            if (hash != FNV_BASIS && (isWord || !Character.isLetterOrDigit(sign))) {
                words.add(hash);
                hash = FNV_BASIS;
            }
            if (isWord) {
                words.add((FNV_BASIS ^ sign) * FNV_PRIME);
            } else if (Character.isLetterOrDigit(sign)) {
                hash = (hash ^ Character.toLowerCase(sign)) * FNV_PRIME;
            }
        }
        if (hash != FNV_BASIS) {
            words.add(hash);
        }
        return words.build().toArray();
    }

    private static boolean standsAlone(int sign) {
        if (sign < 0x0e00) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(sign);
        return Character.isLetterOrDigit(sign)
                && (script == UnicodeScript.HAN
                        || script == UnicodeScript.HIRAGANA
                        || script == UnicodeScript.KATAKANA
                        || script == UnicodeScript.THAI);
    }

    /** The first numbers of SplitMix64 (G. Steele, D. Lea and C. Flood, 2014) from a place in its sequence on, seed 0. */
    private static long[] numbers(int from, long lowestBits) {
        long[] numbers = new long[MINIMA];
        for (int i = 0; i < MINIMA; i++) {
            numbers[i] = mixed((from + i + 1) * RADIX) | lowestBits;
        }
        return numbers;
    }

    private static long mixed(long value) {
        long first = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        long second = (first ^ (first >>> 27)) * 0x94d049bb133111ebL;
        return second ^ (second >>> 31);
    }
}
