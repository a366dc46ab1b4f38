package org.entente.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of a request. */
public sealed interface FetchResult {

    /** Where to ask from now on, if all redirects from the beginning on were permanent ones, or as far as they were; null if none was. */
    @Nullable
    URI permanentLocation();

    /** How long the server takes its answer for fresh; null where it does not say. */
    @Nullable
    Duration maxAge();

    /**
     * There it is.
     *
     * @param body decompressed
     * @param contentType as the server says it, with its charset if it has one
     * @param location where it was found, after all redirects
     * @param links the values of the Link headers
     */
    @SuppressWarnings("ArrayRecordComponent") // up to megabytes, made once, read once and never compared
    record Fetched(
            byte[] body,
            @Nullable String contentType,
            URI location,
            Validators validators,
            @Nullable URI permanentLocation,
            @Nullable Duration maxAge,
            List<String> links)
            implements FetchResult {}

    /** The server says that it is as the validators say. */
    record NotModified(
            Validators validators,
            @Nullable URI permanentLocation,
            @Nullable Duration maxAge) implements FetchResult {}

    /**
     * There is nothing.
     *
     * @param message in words, without addresses that may hold a secret
     * @param retryAfter how long the server asks to be left alone, from now; null where it does not
     * @param status 0 where there was no answer
     */
    record Failed(Reason reason, String message, @Nullable Duration retryAfter, int status) implements FetchResult {

        @Override
        public @Nullable URI permanentLocation() {
            return null;
        }

        @Override
        public @Nullable Duration maxAge() {
            return null;
        }
    }

    /** Why there is nothing, as metrics name it. */
    enum Reason {
        /** Not http or https, no host, a port that is not allowed, credentials in the address. */
        ADDRESS,
        /** The host has no public address. */
        FORBIDDEN,
        /** The host has no address. */
        UNKNOWN_HOST,
        /** Nobody answers there. */
        CONNECT,
        /** No secure connection. */
        TLS,
        /** The next bytes did not come in time. */
        IDLE,
        /** All took too long. */
        DEADLINE,
        /** More bytes than allowed, on the wire or decompressed. */
        TOO_LONG,
        /** The connection broke, or the body ended before it should. */
        CUT_OFF,
        /** Not HTTP, or headers without end. */
        PROTOCOL,
        /** A compression that is not what it says, or that we did not offer. */
        CODING,
        /** A redirect to nowhere, in a circle, one too many, or from https to http. */
        REDIRECT,
        /** 410: it will not come back. */
        GONE,
        /** 429. */
        TOO_MANY_REQUESTS,
        /** Any other 4xx. */
        REFUSED,
        /** 5xx. */
        SERVER,
        /** An answer that nobody asked for, such as 206. */
        STATUS;

        /** As it stands in tags: {@code cut-off}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
