package org.entente.ingest.fetch;

import java.time.Duration;

/**
 * Bounds of one fetch.
 *
 * @param connect longest wait for a connection, and for each answer in a TLS handshake
 * @param idle longest wait for the next bytes
 * @param whole longest time of all its exchanges together, redirects included, waits for a host's turn not
 * @param bodyBytes most bytes of a body on the wire
 * @param decodedBytes most bytes of a body once it is decompressed
 */
public record Limits(Duration connect, Duration idle, Duration whole, int bodyBytes, int decodedBytes) {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST_BYTES = 256 * 1024 * 1024;

    /** @throws IllegalArgumentException naming the bound, the value and what is allowed */
    public Limits {
        check("connect-timeout", connect);
        check("idle-timeout", idle);
        check("deadline", whole);
        check("max-body-bytes", bodyBytes);
        check("max-decoded-bytes", decodedBytes);
    }

    public static Limits defaults() {
        return new Limits(
                Duration.ofSeconds(10),
                Duration.ofSeconds(15),
                Duration.ofSeconds(60),
                16 * 1024 * 1024,
                32 * 1024 * 1024);
    }

    private static void check(String name, Duration value) {
        if (value.toMillis() < 1 || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " is " + value + ": allowed is PT0.001S to PT10M");
        }
    }

    private static void check(String name, int bytes) {
        if (bytes < 1024 || bytes > MOST_BYTES) {
            throw new IllegalArgumentException(name + " is " + bytes + ": allowed is 1024 to " + MOST_BYTES);
        }
    }
}
