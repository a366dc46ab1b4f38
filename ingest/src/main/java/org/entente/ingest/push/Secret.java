package org.entente.ingest.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Something only a client and we know. It can be compared, and shown to nobody. */
public final class Secret {

    private static final int SHORTEST = 16;
    private static final int LONGEST = 4096;

    private final byte[] bytes;
    private final byte[] hash;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
        this.hash = hash(bytes);
    }

    /**
     * The secret as it was written down, without the white space around it.
     *
     * @param place where it was, for the error
     * @throws IllegalArgumentException naming the place and how long it may be, and not the secret
     */
    public static Secret of(String text, String place) {
        byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST || bytes.length > LONGEST) {
            throw new IllegalArgumentException("the secret of " + place + " has " + bytes.length
                    + " bytes: allowed are " + SHORTEST + " to " + LONGEST);
        }
        return new Secret(bytes);
    }

    /** Takes as long whatever the text is. */
    boolean is(String text) {
        return MessageDigest.isEqual(hash, hash(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** HMAC-SHA256 of the parts, one after the other. */
    byte[] sign(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(hash, secret.hash);
    }

    @Override
    public int hashCode() {
        return Secret.class.hashCode();
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
