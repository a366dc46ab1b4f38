package org.entente.aggregate.alert;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What messages to one receiver are signed with. Never printed. */
public final class Secret {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";
    private static final int LEAST_BYTES = 16;

    private final SecretKeySpec key;

    /**
     * @param text {@code whsec_} and the key in base 64, as Standard Webhooks writes it, or the key itself
     * @throws IllegalArgumentException if the key is no base 64 or has fewer than 16 bytes; it does not say the key
     */
    public Secret(String text) {
        byte[] bytes;
        if (text.startsWith(PREFIX)) {
            try {
                bytes = Base64.getDecoder().decode(text.substring(PREFIX.length()));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("what follows whsec_ is no base 64");
            }
        } else {
            bytes = text.getBytes(StandardCharsets.UTF_8);
        }
        if (bytes.length < LEAST_BYTES) {
            throw new IllegalArgumentException("it has " + bytes.length + " bytes, at least 16 are needed");
        }
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** The signature of a message: version 1 of Standard Webhooks (standardwebhooks.com). */
    public String sign(String id, long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] signed = (id + '.' + timestamp + '.' + body).getBytes(StandardCharsets.UTF_8);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "[secret]";
    }
}
