package org.entente.ingest.push;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who may push.
 *
 * @param name in metrics, in logs and in the header {@code Entente-Client}
 * @param source of stories that name none
 * @param scheme how it shows who it is
 * @param requestsPerMinute how many requests it may make, as many of them at once
 * @param language BCP 47 tag of stories that name none; null for none
 */
public record PushClient(
        String name,
        String source,
        Scheme scheme,
        Secret secret,
        int requestsPerMinute,
        @Nullable String language) {

    /** What is allowed where nothing is said. */
    public static final int USUAL_REQUESTS_PER_MINUTE = 600;

    /** How a client shows who it is. */
    public enum Scheme {
        /** It sends the secret itself: {@code Authorization: Bearer <token>}. */
        TOKEN,
        /** It signs each request with the secret, and never sends it. */
        HMAC
    }

    /** @throws IllegalArgumentException naming the key, the value and what is allowed */
    public PushClient {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw new IllegalArgumentException("push is '" + name
                    + "': allowed is a name of up to 64 letters, digits, dots, hyphens, underscores");
        }
        if (requestsPerMinute < 1 || requestsPerMinute > 1_000_000) {
            throw new IllegalArgumentException(
                    "requests-per-minute of " + name + " is " + requestsPerMinute + ": allowed is 1 to 1000000");
        }
    }
}
