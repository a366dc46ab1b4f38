package org.entente.enrich.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/** What syndicated copies of one story have in common. */
final class StoryId {

    private static final int DIGITS = 32;

    private StoryId() {}

    /** The first 32 hex digits of the SHA-256 of the body's letters and digits: NFKC, lower case, one space between words. */
    static String of(String body) {
        String plain = Normalizer.normalize(body, Normalizer.Form.NFKC);
        StringBuilder words = new StringBuilder(plain.length());
        boolean gap = false;
        for (int at = 0; at < plain.length(); ) {
            int sign = plain.codePointAt(at);
            if (Character.isLetterOrDigit(sign)) {
                if (gap && words.length() > 0) {
                    words.append(' ');
                }
                words.appendCodePoint(Character.toLowerCase(sign));
                gap = false;
            } else {
                gap = true;
            }
            at += Character.charCount(sign);
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(words.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
