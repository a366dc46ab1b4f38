package org.entente.ingest.source;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who pushes stories over HTTP.
 *
 * @param proof what is asked of each request
 * @param secret never logged, and not part of {@link #toString}
 */
public record PushSource(String id, String name, @Nullable String language, Proof proof, String secret)
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
