package org.entente.ingest.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One secret of the operator's, from which a path that cannot be guessed and a secret are made for each source, so that none of them
 * need be kept.
 */
public final class SubscriptionKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 16;
    private static final int PATH_DIGITS = 32;

    private final SecretKeySpec key;

    private SubscriptionKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** @throws IllegalArgumentException if it has fewer than 16 bytes */
    public static SubscriptionKey of(byte[] bytes) {
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException(
                    "ingest.websub.key-file holds " + bytes.length + " bytes: allowed are 16 and more");
        }
        return new SubscriptionKey(bytes);
    }

    /** One for the life of this process: what was subscribed with it is subscribed anew by the next. */
    public static SubscriptionKey random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SubscriptionKey(bytes);
    }

    String path(String source) {
        return digest("path", source).substring(0, PATH_DIGITS);
    }

    /** 64 hexadecimal digits. */
    String secret(String source) {
        return digest("secret", source);
    }

    private String digest(String use, String source) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((use + ':' + source).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
