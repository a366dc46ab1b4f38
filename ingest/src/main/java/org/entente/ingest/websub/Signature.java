package org.entente.ingest.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The signature of what a hub delivers: {@code X-Hub-Signature: sha256=...}, an HMAC over the body. */
final class Signature {

    private static final Pattern FORM = Pattern.compile("(sha1|sha256|sha384|sha512)=([0-9a-fA-F]{40,128})");
    private static final Map<String, String> ALGORITHMS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private Signature() {}

    /** In constant time; false for a header that is absent or no signature. */
    static boolean fits(@Nullable String header, byte[] body, String secret) {
        Matcher form = FORM.matcher(header == null ? "" : header.strip());
        if (!form.matches()) {
            return false;
        }
        String algorithm = String.valueOf(ALGORITHMS.get(form.group(1)));
        byte[] said = HexFormat.of()
                .parseHex(
                        form.group(2).toLowerCase(Locale.ROOT), 0, form.group(2).length() & ~1);
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return MessageDigest.isEqual(mac.doFinal(body), said);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
