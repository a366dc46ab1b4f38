package org.entente.ingest.source;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who pushes stories over HTTP.
 *
 * @param proof what is asked of each request
 * @param requestsPerMinute how many requests it may make, as many of them at once
 * @param secret never logged, and not part of {@link #toString}
 */
public record PushSource(
        String id, String name, @Nullable String language, Proof proof, int requestsPerMinute, String secret)
        implements Source {

    /** How a client shows that it is who it says. */
    public enum Proof {
        /** {@code Authorization: Bearer}, with the secret. */
        TOKEN,
        /** A signature of the body, made with the secret. */
        HMAC
    }

    @Override
    public String toString() {
        return id;
    }
}
