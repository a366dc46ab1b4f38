package org.entente.ingest.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 over a row of values, each with its length before it, so that no two rows run into one another. */
public final class ContentHash {

    private static final int ABSENT = -1;

    private final MessageDigest digest;
    private final ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);

    public ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The next value; null is another one than the empty string. */
    public ContentHash add(@Nullable String value) {
        if (value == null) {
            addLength(ABSENT);
        } else {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            addLength(bytes.length);
            digest.update(bytes);
        }
        return this;
    }

    private void addLength(int bytes) {
        length.putInt(0, bytes);
        digest.update(length.array());
    }

    /** 64 hexadecimal digits. The next value begins another row. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** As many of the first digits; an even number. */
    String hex(int digits) {
        return HexFormat.of().formatHex(digest.digest(), 0, digits / 2);
    }
}
