package org.entente.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where and how a server listens.
 *
 * @param key what the configuration calls the port, for the error where it is taken, such as {@code aggregate.port}
 * @param host the address to listen on
 * @param port the port, 0 for any free one
 * @param tls null for plain HTTP
 * @param idle how long a connection may say nothing before it is closed
 */
public record Listening(
        String key, String host, int port, @Nullable Tls tls, Duration idle) {

    private static final Duration USUAL_IDLE = Duration.ofSeconds(30);

    /** Plain HTTP. */
    public static Listening plain(String key, String host, int port) {
        return new Listening(key, host, port, null, USUAL_IDLE);
    }
}
